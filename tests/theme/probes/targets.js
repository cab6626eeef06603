// Controls and links that are too small to hit. Returns a line for each.
([size, inText]) => {
  const faults = [];
  const words = (node) => node.textContent.replace(/[^\p{L}\p{N}]/gu, "");
  for (const target of document.querySelectorAll("a[href], button, input, select, textarea, summary")) {
    const box = target.getBoundingClientRect();
    const style = getComputedStyle(target);
    if (!box.width || style.visibility === "hidden" || target.closest(".away") || target.matches(".skip")) continue;
    const block = target.closest("p, li, dd, td, th, h1, h2, h3, h4, div, nav, figcaption, blockquote, aside, body");
    const links = [...block.querySelectorAll("a, button, time")].map(words).join("").length;
    const alone = target.tagName !== "A" || words(block).length <= links;
    const wide = box.width >= size || alone && target.tagName === "A" && box.width >= inText && style.display === "inline";
    const tall = alone ? box.height >= size : Math.max(box.height, parseFloat(style.lineHeight) || 0) >= inText;
    if (!tall || (alone && !wide)) {
      faults.push(`${target.outerHTML.slice(0, 90)} is ${box.width.toFixed(1)} x ${box.height.toFixed(1)}`);
    }
  }
  return faults;
}

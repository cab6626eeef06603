// What sticks out of the page sideways, and text that is cut off. Returns a line for each.
() => {
  const faults = [];
  const root = document.scrollingElement;
  if (root.scrollWidth > innerWidth) {
    const widest = [...document.body.querySelectorAll("*")].filter((node) =>
      node.getBoundingClientRect().right > innerWidth + 1 && !node.closest(".wide, pre")).slice(0, 3);
    faults.push(`the page is ${root.scrollWidth} wide in ${innerWidth}: ${widest.map((node) => node.outerHTML.slice(0, 80))}`);
  }
  for (const node of document.body.querySelectorAll("*")) {
    const style = getComputedStyle(node);
    if (node.closest(".away, .number, svg, .skip, .wide, pre") || style.display === "inline") continue;
    const hides = (way) => ["hidden", "clip"].includes(way);
    if ((hides(style.overflowX) && node.scrollWidth > node.clientWidth + 1)
      || (hides(style.overflowY) && node.scrollHeight > node.clientHeight + 1)) faults.push(`cut off: ${node.outerHTML.slice(0, 90)}`);
  }
  return faults;
}

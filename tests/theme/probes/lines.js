// How many characters the lines of the article's paragraphs hold; the last line of each is left out.
() => {
  const counts = [];
  const range = document.createRange();
  for (const paragraph of document.querySelectorAll(".prose > p")) {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    const lines = [];
    let last = null;
    while (walker.nextNode()) {
      const node = walker.currentNode;
      for (let at = 0; at < node.length; at += 1) {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const box = range.getBoundingClientRect();
        if (!box.width) continue;
        if (last === null || box.left < last - 20) lines.push(0);
        last = box.left;
        lines[lines.length - 1] += 1;
      }
    }
    counts.push(...lines.slice(0, -1));
  }
  return counts;
}

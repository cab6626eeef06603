// The element that has the focus: how its ring looks, and whether anything lies over it.
() => {
  const target = document.activeElement;
  if (!target || target === document.body) return null;
  const style = getComputedStyle(target);
  const box = target.getBoundingClientRect();
  const numbers = (colour) => colour.match(/[\d.]+/g).map(Number);
  const luminance = (rgb) => rgb.slice(0, 3).map((part) => part / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
  let ground = target.parentElement;
  while (ground.parentElement && numbers(getComputedStyle(ground).backgroundColor)[3] === 0) ground = ground.parentElement;
  const under = numbers(getComputedStyle(ground).backgroundColor);
  const pair = [luminance(numbers(style.outlineColor)), luminance(under[3] === 0 ? [255, 255, 255] : under)].sort((a, b) => b - a);
  const spots = [...target.getClientRects()].flatMap((line) =>
    [[line.left + 2, line.top + 2], [line.right - 2, line.bottom - 2], [line.left + line.width / 2, line.top + line.height / 2]]);
  const covered = spots.filter(([x, y]) => {
    const top = document.elementFromPoint(x, y);
    return !top || !(target.contains(top) || top.contains(target));
  });
  return {
    name: target.outerHTML.slice(0, 90),
    style: style.outlineStyle,
    width: parseFloat(style.outlineWidth),
    offset: parseFloat(style.outlineOffset),
    contrast: (pair[0] + 0.05) / (pair[1] + 0.05),
    covered: box.height > innerHeight / 2 ? 0 : covered.length,
    seen: box.top >= 0 && box.bottom <= innerHeight || box.height > innerHeight / 2,
  };
}

// Every text on screen that stands out from its paper by less than 4.5 : 1, as drawn: colours, opacities, layers.
// Left out: words for the ear alone, icons, curtains (their paper is a gradient, fixed and dark) and the number over a
// dial, which hangs outside the part that computed styles take for its paper.
() => {
  const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const rgba = colour => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const over = (top, below) => top.slice(0, 3).map((part, i) => part * top[3] + below[i] * (1 - top[3]));
  const light = colour => {
    const [r, g, b] = colour.map(part => part / 255)
      .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const places = document.querySelector('.stDialog') ? ['.stDialog'] : ['.stMainBlockContainer'];
  const kinds = ['p', 'span', 'small', 'h1', 'h2', 'h3', 'li', 'strong', 'a', 'output', 'label', '.wall button', 'input[type=search]'];
  const parts = document.querySelectorAll(places.flatMap(place => kinds.map(kind => `${place} ${kind}`)).join());
  const apart = 'em, .no-poster, .curtain, [data-testid=stIconMaterial], [data-testid=stSliderThumbValue]';
  const faint = [];
  let seen = 0;
  for (const part of parts) {
    const own = part.value || [...part.childNodes].some(node => node.nodeType === 3 && node.textContent.trim());
    if (!own || !part.checkVisibility() || part.closest(apart)) continue;
    let paper = [255, 255, 255], opacity = 1;
    const above = [];
    for (let at = part; at; at = at.parentElement) above.push(at);
    for (const at of above.reverse()) {
      paper = over(rgba(getComputedStyle(at).backgroundColor), paper);
      opacity *= Number(getComputedStyle(at).opacity);
    }
    if (opacity === 0) continue;
    const ink = rgba(getComputedStyle(part).color);
    ink[3] *= opacity;
    const [a, b] = [light(over(ink, paper)), light(paper)].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    seen += 1;
    if (ratio < 4.5) faint.push(`${(part.value || part.textContent).trim().slice(0, 30)}: ${ratio.toFixed(2)}`);
  }
  return [seen, faint];
}

// Dots of films on a canvas: circles for some, and for very many squares that are written pixel by pixel. Filling ten
// thousand small paths takes a processor 50 milliseconds, writing their pixels two.

const MANY = 3000;
const DIM = 0.25;

// What a colour is made of: red, green, blue.
function partsOf(colour) {
  const pen = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  return pen.getImageData(0, 0, 1, 1).data.slice(0, 3);
}

// One number for a pixel; canvases keep red first, and all machines that browsers run on the little end.
const pixel = ([red, green, blue]) => ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;

function dotPixels(colours, ink, paper) {
  const [over, under] = [partsOf(ink), partsOf(paper)];
  return [...colours.map((colour) => pixel(partsOf(colour))), pixel(over.map((part, at) => Math.round(part * DIM + under[at] * (1 - DIM))))];
}

// Puts the dots; `kinds` tells the colour of each film on the screen, the last one for those that are dim.
function putPixels(pen, image, xs, ys, kinds, pixels, size, fine) {
  const {width, height} = image;
  const all = new Uint32Array(image.data.buffer).fill(0);
  const side = Math.max(2, Math.round(size * fine));
  for (const dim of [true, false]) {
    for (let at = 0; at < kinds.length; at += 1) {
      if ((kinds[at] === pixels.length - 1) !== dim) continue;
      const [left, top] = [Math.round(xs[at] * fine - side / 2), Math.round(ys[at] * fine - side / 2)];
      if (left < 0 || top < 0 || left + side > width || top + side > height) continue;
      for (let row = top; row < top + side; row += 1) all.fill(pixels[kinds[at]], row * width + left, row * width + left + side);
    }
  }
  pen.putImageData(image, 0, 0);
}

function putCircles(pen, xs, ys, kinds, colours, ink, size) {
  const paths = [...colours, ink].map(() => new Path2D());
  kinds.forEach((kind, at) => {
    paths[kind].moveTo(xs[at] + size / 2, ys[at]);
    paths[kind].arc(xs[at], ys[at], size / 2, 0, 2 * Math.PI);
  });
  [pen.globalAlpha, pen.fillStyle] = [DIM, ink];
  pen.fill(paths[colours.length]);
  pen.globalAlpha = 0.9;
  colours.forEach((colour, at) => { pen.fillStyle = colour; pen.fill(paths[at]); });
  pen.globalAlpha = 1;
}

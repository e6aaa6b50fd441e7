// One map: two canvases on top of each other, so that lighting a film up repaints no dots.

const [CLOSEST, ROOM, REACH] = [14, 26, 16];
const POSTERS = 36;
const KEPT_PICTURES = 150;
const pictures = new Map();

function pictureOf(name, arrived) {
  let picture = pictures.get(name);
  if (!picture) {
    if (pictures.size >= KEPT_PICTURES) pictures.delete(pictures.keys().next().value);
    picture = new Image();
    picture.onload = arrived;
    picture.src = `poster/${name}`;
    pictures.set(name, picture);
  }
  return picture.complete && picture.naturalWidth ? picture : null;
}

const signs = new Map();

// A name on a picture of its own: to outline letters takes a millisecond, and a map that moves shows forty of them.
function signOf(name, font, {ink, paper}, fine) {
  const key = [name, font, ink, paper, fine].join();
  let sign = signs.get(key);
  if (sign) return sign;
  if (signs.size > 400) signs.clear();
  sign = document.createElement("canvas");
  const pen = sign.getContext("2d");
  pen.font = font;
  [sign.width, sign.height] = [(pen.measureText(name).width + 8) * fine, 24 * fine];
  pen.scale(fine, fine);
  Object.assign(pen, {font, lineJoin: "round", lineWidth: 4, strokeStyle: paper, fillStyle: ink});
  pen.strokeText(name, 4, 16);
  pen.fillText(name, 4, 16);
  signs.set(key, sign);
  return sign;
}

class Panel {
  constructor(map, space) {
    this.map = map;
    this.space = space;
    [this.scale, this.left, this.top] = [1, 0, 0];
    this.box = make("div", "panel");
    this.title = make("p", "title");
    this.dots = make("canvas");
    this.over = make("canvas");
    this.box.append(this.dots, this.over, this.title);
    this.over.tabIndex = 0;
    this.over.setAttribute("role", "application");
    listen(this);
  }

  get places() { return this.space === "both" ? this.map.between : this.map.films.places[this.space]; }

  resize() {
    const {width, height} = this.box.getBoundingClientRect();
    if (!width) return;
    [this.width, this.height, this.side] = [width, height, Math.min(width - 2 * ROOM, (height - 2 * ROOM) / this.map.tall)];
    this.image = null;
    this.fine = Math.min(devicePixelRatio || 1, 2);
    for (const canvas of [this.dots, this.over]) {
      [canvas.width, canvas.height] = [width * this.fine, height * this.fine];
      canvas.getContext("2d").setTransform(this.fine, 0, 0, this.fine, 0, 0);
    }
    this.show();
  }

  // Where coordinates 0..1 lie on the screen.
  x(at) { return this.width / 2 + (at - 0.5) * this.side * this.scale + this.left; }
  y(at) { return this.height / 2 + (at - 0.5) * this.side * this.scale + this.top; }

  zoom(factor, x = this.width / 2, y = this.height / 2) {
    const scale = Math.min(Math.max(this.scale * factor, 1), CLOSEST);
    const grown = scale / this.scale;
    this.left = (x - this.width / 2) * (1 - grown) + this.left * grown;
    this.top = (y - this.height / 2) * (1 - grown) + this.top * grown;
    this.scale = scale;
    this.move(0, 0);
  }

  move(right, down) {
    const far = (this.side * this.scale) / 2;
    this.left = Math.min(Math.max(this.left + right, -far), far);
    this.top = Math.min(Math.max(this.top + down, -far), far);
    if (this.scale === 1) [this.left, this.top] = [0, 0];
    this.over.style.touchAction = this.scale > 1 || this.map.lassoing ? "none" : "pan-y";
    this.show();
  }

  show() {
    if (this.asked || !this.side) return;
    this.asked = requestAnimationFrame(() => {
      this.asked = 0;
      if (this.map.films) { this.paintDots(); this.paintOver(); }
    });
  }

  paintDots() {
    const {films, colours, group, only, chosen} = this.map;
    const [pen, places] = [this.dots.getContext("2d"), this.places];
    pen.clearRect(0, 0, this.width, this.height);
    const size = Math.min(Math.max(2.4, 120 / Math.sqrt(films.count)), 7) * Math.min(Math.sqrt(this.scale), 1.6);
    const [shown, xs, ys, kinds] = [[], [], [], []];
    for (let film = 0; film < films.count; film += 1) {
      const [x, y] = [this.x(places[2 * film]), this.y(places[2 * film + 1])];
      if (!(x > -9 && y > -9 && x < this.width + 9 && y < this.height + 9)) continue;
      const dim = (only !== null && group[film] !== only) || (chosen && !chosen.has(film));
      shown.push(film);
      xs.push(x);
      ys.push(y);
      kinds.push(dim ? colours.length : group[film]);
    }
    if (films.count < MANY) putCircles(pen, xs, ys, kinds, colours, this.map.ink, size);
    else putPixels(pen, (this.image ??= pen.createImageData(this.dots.width, this.dots.height)), xs, ys, kinds, this.map.pixels, size, this.fine);
    if (this.scale > 1.6 && shown.length <= 4 * POSTERS) this.paintPosters(pen, shown, places);
    if (this.space !== "both" || this.map.mixed < 0.02 || this.map.mixed > 0.98) this.paintNames(pen);
  }

  // Posters instead of dots where there is room: no two may overlap.
  paintPosters(pen, shown, places) {
    const wide = Math.min(26 * Math.sqrt(this.scale), 84);
    const high = 1.5 * wide;
    const put = [];
    for (const film of shown) {
      const [x, y] = [this.x(places[2 * film]), this.y(places[2 * film + 1])];
      if (put.length >= POSTERS || !this.map.films.posters[film]) continue;
      if (put.some((other) => Math.abs(other[0] - x) < wide + 3 && Math.abs(other[1] - y) < high + 3)) continue;
      put.push([x, y]);
      const picture = pictureOf(this.map.films.posters[film], () => this.show());
      if (picture) pen.drawImage(picture, x - wide / 2, y - high / 2, wide, high);
    }
  }

  paintNames(pen) {
    const space = this.space === "both" ? SPACES[Math.round(this.map.mixed)] : this.space;
    const level = this.scale > 2.2 ? 1 : 0;
    const here = this.map.hereOn(this.space);
    const put = here ? [[this.x(here[0]), this.y(here[1]) - 12, 50]] : [];
    for (const region of this.map.films.regions[space]) {
      const [place, y] = [this.x(region.x), this.y(region.y) - 12];
      if (region.level !== level || y < 34 || y > this.height - 6 || place < 0 || place > this.width) continue;
      const sign = signOf(region.name, `${level ? 600 : 700} ${this.width < 420 ? 12 : 14}px ${this.map.font}`, this.map, this.fine);
      const half = sign.width / this.fine / 2;
      const x = Math.min(Math.max(place, half + 2), this.width - half - 2);
      if (put.some((other) => Math.abs(other[1] - y) < 22 && Math.abs(other[0] - x) < other[2] + half)) continue;
      put.push([x, y, half]);
      pen.drawImage(sign, x - half, y - 16, 2 * half, sign.height / this.fine);
    }
  }

  paintOver() {
    const pen = this.over.getContext("2d");
    pen.clearRect(0, 0, this.width, this.height);
    if (this.map.lit !== null) this.paintLit(pen, this.map.lit);
    const here = this.map.hereOn(this.space);
    if (here) this.paintHere(pen, this.x(here[0]), this.y(here[1]));
    if (this.lasso) {
      pen.beginPath();
      this.lasso.forEach(([x, y]) => pen.lineTo(x, y));
      pen.closePath();
      [pen.strokeStyle, pen.lineWidth, pen.fillStyle] = [this.map.accent, 2, this.map.accent];
      pen.stroke();
      pen.globalAlpha = 0.12;
      pen.fill();
      pen.globalAlpha = 1;
    }
  }

  // A film with its true neighbours: those of this map's space filled and joined to it, the other space's as rings.
  paintLit(pen, film) {
    const places = this.places;
    const at = (other) => [this.x(places[2 * other]), this.y(places[2 * other + 1])];
    const [x, y] = at(film);
    const own = this.space === "both" ? SPACES[Math.round(this.map.mixed)] : this.space;
    const other = SPACES.find((space) => space !== own);
    [pen.strokeStyle, pen.fillStyle, pen.lineWidth] = [this.map.accent, this.map.accent, 1.5];
    for (const near of this.map.films.near[own](film)) {
      const [nx, ny] = at(near);
      pen.globalAlpha = 0.55;
      pen.beginPath(); pen.moveTo(x, y); pen.lineTo(nx, ny); pen.stroke();
      pen.globalAlpha = 1;
      disc(pen, nx, ny, 4.5); pen.fill();
    }
    pen.strokeStyle = this.map.ink;
    for (const near of this.map.films.near[other](film)) { disc(pen, ...at(near), 6); pen.stroke(); }
    pen.lineWidth = 3;
    disc(pen, x, y, 8); pen.stroke();
    pen.strokeStyle = this.map.accent;
    disc(pen, x, y, 5.5); pen.stroke();
  }

  paintHere(pen, x, y) {
    pen.fillStyle = pen.strokeStyle = this.map.accent;
    pen.lineWidth = 3;
    disc(pen, x, y, 11); pen.stroke();
    pen.beginPath(); pen.moveTo(x - 17, y); pen.lineTo(x + 17, y); pen.moveTo(x, y - 17); pen.lineTo(x, y + 17); pen.stroke();
    pen.font = `700 13px ${this.map.font}`;
    const half = pen.measureText("You are here").width / 2 + 7;
    const tx = Math.min(Math.max(x, half + 2), this.width - half - 2);
    const ty = y > 60 ? y - 30 : y + 34;
    pen.beginPath(); pen.roundRect(tx - half, ty - 11, 2 * half, 22, 6); pen.fill();
    pen.fillStyle = this.map.paper;
    pen.textAlign = "center";
    pen.fillText("You are here", tx, ty + 4.5);
  }

  // The film nearest to a place on the screen, null where none is within reach.
  filmAt(x, y, reach = REACH) {
    const places = this.places;
    let [best, nearest] = [null, reach * reach];
    for (let film = 0; film < this.map.films.count; film += 1) {
      const far = (this.x(places[2 * film]) - x) ** 2 + (this.y(places[2 * film + 1]) - y) ** 2;
      if (far < nearest) [best, nearest] = [film, far];
    }
    return best;
  }

  filmsInside(line) {
    const [places, found] = [this.places, []];
    for (let film = 0; film < this.map.films.count; film += 1) {
      if (isInside(this.x(places[2 * film]), this.y(places[2 * film + 1]), line)) found.push(film);
    }
    return found;
  }
}

function disc(pen, x, y, radius) { pen.beginPath(); pen.arc(x, y, radius, 0, 2 * Math.PI); }

// Even-odd rule: how many sides a ray to the right crosses.
function isInside(x, y, line) {
  let inside = false;
  for (let at = 0, before = line.length - 1; at < line.length; before = at, at += 1) {
    const [[ax, ay], [bx, by]] = [line[at], line[before]];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

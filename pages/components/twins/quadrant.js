// One film against all others. Titles come from strangers: they are only ever set as text.

const HANDS_APART = 22; // pixels from a dot within which a pointer means it
const MARGIN = 26;
const WHERE = { twins: [1, 1], story: [1, 0], look: [0, 1], strangers: [0, 0] }; // right half, upper half

const fields = new WeakMap();

export default function ({ data, parentElement, setTriggerValue }) {
  let field = fields.get(parentElement);
  if (!field) {
    field = new Field(parentElement);
    fields.set(parentElement, field);
  }
  field.go = (place) => setTriggerValue("picked", field.data.ids[place]);
  field.show(data);
  return () => {
    field.close();
    fields.delete(parentElement);
  };
}

class Field {
  constructor(parent) {
    this.root = make("div", "twins");
    this.field = make("div", "field");
    this.field.setAttribute("role", "group");
    this.field.tabIndex = -1;
    this.field.setAttribute("aria-label", "All films: further right the story is nearer, further up the look");
    this.canvas = make("canvas");
    this.canvas.setAttribute("aria-hidden", "true");
    this.names = make("div");
    this.minis = make("div");
    this.dot = make("i", "dot"); // the film that is pointed at: moving it costs nothing, painting ten thousand does
    this.dot.hidden = true;
    this.shown = make("div", "shown");
    this.shown.hidden = true;
    this.field.append(this.canvas, this.names);
    this.field.append(make("span", "axis across", "nearer in story →"), make("span", "axis up", "nearer in look →"), this.dot, this.minis, this.shown);
    this.lists = make("div", "lists");
    this.root.append(this.field, this.lists);
    parent.append(this.root);
    this.listen();
  }

  listen() {
    this.resized = new ResizeObserver(() => this.lay());
    this.resized.observe(this.field);
    // The theme changes colours only: a transition of one tells that it did.
    this.field.addEventListener("transitionend", (event) => event.target === this.field && this.paint());
    this.canvas.addEventListener("pointermove", (event) => event.pointerType !== "touch" && this.light(this.under(event)));
    this.field.addEventListener("pointerleave", (event) => event.pointerType !== "touch" && this.light(null));
    this.canvas.addEventListener("click", (event) => {
      const place = this.under(event);
      const touch = event.pointerType === "touch";
      if (place !== null && !touch) this.go(place);
      else this.light(place, touch);
    });
    this.field.addEventListener("keydown", (event) => event.key === "Escape" && this.light(null));
  }

  close() {
    this.resized.disconnect();
    this.root.remove();
  }

  show(data) {
    if (this.data === data) return;
    // Whoever came here by a button that is gone now goes on from the field.
    const here = this.root.contains(this.root.getRootNode().activeElement);
    this.data = data;
    this.light(null);
    this.names.replaceChildren(
      ...data.corners.map((corner) => {
        const name = make("div", "name", corner.name);
        name.dataset.corner = corner.id;
        name.append(make("small", "", corner.hint));
        return name;
      }),
    );
    this.lists.replaceChildren(...data.corners.map((corner) => this.list(corner)));
    this.lay();
    if (here) this.field.focus({ preventScroll: true });
  }

  list(corner) {
    const section = make("section");
    section.dataset.corner = corner.id;
    section.append(make("h2", "", corner.name));
    section.append(make("p", "", corner.films.length ? corner.hint : "No film of this catalogue lies here."));
    const films = make("ol");
    for (const place of corner.films) {
      const button = this.button(place, "row");
      button.append(picture(this.data, place), make("b", "", this.data.titles[place]), make("small", "", facts(this.data, place)));
      const row = make("li");
      row.append(button);
      films.append(row);
    }
    section.append(films);
    return section;
  }

  button(place, className) {
    const button = make("button", className);
    button.type = "button";
    button.addEventListener("click", () => this.go(place));
    return button;
  }

  // Both halves of each axis are equally wide, whatever the scores: most films are strangers, few are twins.
  scale(values, length) {
    const lowest = values.reduce((least, value) => Math.min(least, value), this.data.line - 100);
    const highest = values.reduce((most, value) => Math.max(most, value), this.data.line + 100);
    const half = length / 2;
    return values.map((value) =>
      value < this.data.line
        ? MARGIN + ((value - lowest) / (this.data.line - lowest)) * (half - MARGIN)
        : half + ((value - this.data.line) / (highest - this.data.line)) * (half - MARGIN),
    );
  }

  lay() {
    if (!this.data) return;
    this.width = this.field.clientWidth;
    this.height = this.field.clientHeight;
    if (!this.width) return;
    this.x = this.scale(this.data.plot, this.width);
    this.y = this.scale(this.data.poster, this.height).map((up) => this.height - up);
    this.paint();
    this.hang();
  }

  paint() {
    if (!this.x) return;
    const sharp = window.devicePixelRatio || 1;
    this.canvas.width = this.width * sharp;
    this.canvas.height = this.height * sharp;
    const pen = this.canvas.getContext("2d");
    const style = getComputedStyle(this.root);
    pen.scale(sharp, sharp);
    pen.strokeStyle = style.getPropertyValue("--frame");
    pen.beginPath();
    pen.moveTo(this.width / 2, 0);
    pen.lineTo(this.width / 2, this.height);
    pen.moveTo(0, this.height / 2);
    pen.lineTo(this.width, this.height / 2);
    pen.stroke();
    const size = this.x.length > 3000 ? 1.5 : 3;
    for (let place = 0; place < this.x.length; place += 1) {
      const near = (this.x[place] >= this.width / 2) + (this.y[place] <= this.height / 2);
      pen.globalAlpha = [0.28, 0.6, 0.95][near];
      pen.fillStyle = near === 2 ? style.getPropertyValue("--accent") : style.color;
      pen.beginPath();
      pen.arc(this.x[place], this.y[place], size, 0, 7);
      pen.fill();
    }
  }

  // Small posters of the films farthest out, pushed apart until all can be seen and pressed.
  hang() {
    this.minis.replaceChildren();
    const narrow = this.width < 640;
    const [wide, high, most] = narrow ? [30, 45, 3] : [40, 60, 5];
    for (const corner of this.data.corners) {
      const spots = corner.films.slice(0, most).map((place) => ({ place, x: this.x[place], y: this.y[place] }));
      this.part(spots, WHERE[corner.id], wide + 6, high + 6);
      for (const spot of spots) {
        const button = this.button(spot.place, "mini");
        button.setAttribute("aria-label", `${this.data.titles[spot.place]}, ${corner.name}`);
        button.style.left = `${spot.x - wide / 2}px`;
        button.style.top = `${spot.y - high / 2}px`;
        button.append(picture(this.data, spot.place));
        for (const come of ["pointerenter", "focus"]) button.addEventListener(come, () => this.light(spot.place));
        for (const leave of ["pointerleave", "blur"]) button.addEventListener(leave, () => this.light(null));
        this.minis.append(button);
      }
    }
  }

  part(spots, [right, upper], wide, high) {
    const label = this.width < 640 ? 44 : 56;
    const left = right * (this.width / 2) + wide / 2 + (right ? 2 : 14);
    const top = (upper ? 0 : this.height / 2) + high / 2 + (upper ? label : 2);
    const bottom = (upper ? this.height / 2 : this.height - label - 14) - high / 2;
    for (let turn = 0; turn < 200; turn += 1) {
      for (const one of spots) {
        for (const other of spots) {
          const across = wide - Math.abs(one.x - other.x);
          const down = high - Math.abs(one.y - other.y);
          if (one === other || across <= 0 || down <= 0) continue;
          const way = one.x === other.x ? (one.place < other.place ? -1 : 1) : Math.sign(one.x - other.x);
          if (across < down) one.x += (way * across) / 2;
          else one.y += ((one.y < other.y ? -1 : 1) * down) / 2;
        }
        one.x = Math.min(Math.max(one.x, left), left + this.width / 2 - wide - 14);
        one.y = Math.min(Math.max(one.y, top), bottom);
      }
    }
  }

  under(event) {
    const box = this.canvas.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    let [best, nearest] = [null, HANDS_APART ** 2];
    for (let place = 0; place < this.x.length; place += 1) {
      const far = (this.x[place] - x) ** 2 + (this.y[place] - y) ** 2;
      if (far < nearest) [best, nearest] = [place, far];
    }
    return best;
  }

  // Shows a film's poster beside its dot; by touch with a button, since a finger cannot hover.
  light(place, touched = false) {
    if (place === this.lit && !touched) return;
    this.lit = place;
    this.shown.hidden = this.dot.hidden = place === null;
    this.canvas.style.cursor = place === null ? "" : "pointer";
    if (place === null) return;
    this.dot.style.translate = `${this.x[place]}px ${this.y[place]}px`;
    const go = make("button", "", "Go there");
    go.addEventListener("click", () => this.go(place));
    this.shown.classList.toggle("touched", touched);
    this.shown.replaceChildren(picture(this.data, place, PASSING), make("b", "", this.data.titles[place]), make("span", "", facts(this.data, place)), go);
    const beside = this.x[place] > this.width / 2 ? this.x[place] - 200 : this.x[place] + 44;
    const above = Math.min(Math.max(this.y[place] - 140, 4), Math.max(this.height - this.shown.offsetHeight - 4, 4));
    this.shown.style.left = `${Math.min(Math.max(beside, 4), this.width - 156)}px`;
    this.shown.style.top = `${above}px`;
  }
}

// Both maps of the films: where they lie by plot and by poster, linked by whatever is lit or chosen.
// Joined by maps.py with the other scripts here, which come before it.

const NARROW = 700;
const LISTED = 10;
const HINT = "Point at a film: joined to it are its ten nearest by what this map goes by, in rings its ten nearest by the other.";
const shownIn = new WeakMap();

class Maps {
  constructor(parent) {
    Object.assign(this, {films: null, lit: null, only: null, chosen: null, lassoing: false, mixed: 0, tall: 1, colour: "genre"});
    this.root = make("div", "maps");
    this.bar = make("div", "bar");
    this.legend = make("div", "legend");
    this.stage = make("div", "stage");
    this.dial = make("div", "dial");
    this.hint = make("p", "hint", HINT);
    this.said = make("p", "said");
    this.said.setAttribute("aria-live", "polite");
    this.card = make("div", "card");
    this.card.hidden = true;
    this.list = make("section", "changes");
    this.regions = make("section");
    this.panels = {both: new Panel(this, "both"), plot: new Panel(this, "plot"), poster: new Panel(this, "poster")};
    this.stage.append(...Object.values(this.panels).map((panel) => panel.box), this.card);
    this.root.append(this.bar, this.stage, this.dial, this.legend, this.hint, this.said, this.list, this.regions);
    parent.append(this.root);
    fillBar(this);
    fillDial(this);
    this.sight = new ResizeObserver(() => this.resize());
    this.sight.observe(this.stage);
  }

  async update(component) {
    const {data} = component;
    this.component = component;
    this.here = data.here;
    this.dress();
    if (data.file !== this.file) {
      this.file = data.file;
      try {
        this.films = await readFilms(data.file);
      } catch {
        this.said.textContent = "The maps did not arrive. Reload the page to ask for them again.";
        this.file = null;
        return;
      }
      this.between = new Float32Array(2 * this.films.count);
      this.mix(this.mixed);
      this.fit();
      this.chosen = null;
      this.light(null);
      this.fillList();
      fillRegions(this);
    }
    this.paint();
  }

  dress() {
    const style = getComputedStyle(this.root);
    const value = (name) => style.getPropertyValue(name).trim();
    [this.ink, this.paper, this.accent, this.font] =
      ["--st-text-color", "--st-secondary-background-color", "--st-primary-color", "--st-font"].map(value);
    const [red, green, blue] = partsOf(this.paper);
    this.dark = red + green + blue < 384;
  }

  paint() {
    if (!this.films) return;
    const groups = GROUPS[this.colour](this.films);
    this.group = groups.group;
    this.colours = coloursOf(groups, this.dark);
    this.pixels = dotPixels(this.colours, this.ink, this.paper);
    this.fillLegend(groups.names);
    this.resize();
  }

  // Maps are mostly broader than high; both get the height of the higher one.
  fit() {
    const heights = SPACES.map((space) => {
      const ups = this.films.places[space].filter((at, place) => place % 2 && !Number.isNaN(at));
      return ups.length ? 2 * Math.max(...ups.reduce(([low, high], at) => [Math.min(low, at), Math.max(high, at)], [1, 0]).map((at) => Math.abs(at - 0.5))) : 0;
    });
    this.tall = Math.max(0.6, ...heights);
    this.stage.style.setProperty("--aspect", 1 / Math.min(1.1, this.tall + 0.1));
  }

  resize() {
    const narrow = this.stage.clientWidth < NARROW;
    this.root.classList.toggle("narrow", narrow);
    for (const panel of Object.values(this.panels)) panel.resize();
    this.nameAll();
  }

  shownPanels() { return Object.values(this.panels).filter((panel) => panel.box.offsetParent); }
  showAll() { this.shownPanels().forEach((panel) => panel.show()); }

  nameAll() {
    if (!this.films) return;
    for (const [space, panel] of Object.entries(this.panels)) {
      const named = space === "both" ? SPACES[Math.round(this.mixed)] : space;
      const trust = this.films.trust[named];
      panel.title.replaceChildren(make("b", "", NAMES[named]), make("span", "", trust === null ? "" : `trustworthiness ${trust.toFixed(2)}`));
      panel.title.title = "How many of the films that lie next to each other belong there: 1 is all, about 0.5 is chance.";
      panel.over.setAttribute("aria-label",
        `Map of ${this.films.count} films, ${NAMES[named].toLowerCase()}. Arrow keys go from film to film, Enter opens it, plus and minus zoom.`);
    }
  }

  glide(target) {
    const [from, start] = [this.mixed, performance.now()];
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return this.mix(target);
    const step = (now) => {
      const done = Math.min(1, (now - start) / 900);
      this.mix(from + (target - from) * done * done * (3 - 2 * done));
      if (done < 1) requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  }

  mix(share) {
    const before = Math.round(this.mixed);
    this.mixed = share;
    this.slider.value = Math.round(100 * share);
    if (!this.films) return;
    const {plot, poster} = this.films.places;
    // A film that is on one map only (elsewhere it has NaN, which is not itself) stays where that one has it.
    for (let place = 0; place < plot.length; place += 1) {
      const [from, to] = [plot[place], poster[place]];
      this.between[place] = from !== from ? to : to !== to ? from : from + (to - from) * share;
    }
    if (Math.round(share) !== before) this.nameAll();
    this.panels.both.show();
  }

  hereOn(space) {
    if (!this.here) return null;
    if (space !== "both") return this.here[space];
    const [plot, poster] = [this.here.plot, this.here.poster];
    return plot && poster ? plot.map((at, axis) => at + (poster[axis] - at) * this.mixed) : plot ?? poster;
  }

  fillLegend(names) {
    this.legend.replaceChildren(...names.map((name, at) => {
      const part = button(name, () => { this.only = this.only === at ? null : at; this.paint(); });
      part.setAttribute("aria-pressed", this.only === at);
      part.style.setProperty("--dot", this.colours[at]);
      return part;
    }).filter((_, at) => this.group.includes(at)));
  }

  light(film, panel = null, aloud = false) {
    if (film === this.lit && !aloud) return;
    this.lit = film;
    this.card.hidden = film === null || !panel;
    for (const one of this.shownPanels()) { one.paintOver(); one.over.style.cursor = film === null ? "" : "pointer"; }
    if (film === null) return;
    if (panel) this.fillCard(film, panel);
    if (aloud) {
      const near = (space) => this.films.near[space](film).slice(0, 3).map((other) => this.films.titles[other]).join(", ");
      this.said.textContent = `${this.films.titles[film]}. Near by plot: ${near("plot")}. Near by poster: ${near("poster") || "no poster"}.`;
    }
  }

  fillCard(film, panel) {
    const picture = make("img");
    picture.alt = "";
    if (this.films.posters[film]) picture.src = `poster/${this.films.posters[film]}`;
    this.card.replaceChildren(...(this.films.posters[film] ? [picture] : []), make("b", "", this.films.titles[film]), make("span", "", factsOf(this.films, film)), button("Go to the film", () => this.go(film)));
    this.card.classList.toggle("touched", this.touched === film);
    const x = panel.box.offsetLeft + panel.x(panel.places[2 * film]);
    const y = panel.box.offsetTop + panel.y(panel.places[2 * film + 1]);
    const left = x + 166 > this.stage.clientWidth ? x - 166 : x + 20;
    this.card.style.left = `${Math.max(4, left)}px`;
    this.card.style.top = `${Math.min(Math.max(4, y - 90), Math.max(4, this.stage.clientHeight - this.card.offsetHeight - 4))}px`;
  }

  // A click goes to the film; by touch, which cannot hover, the first one lights it up.
  press(film, panel, touched) {
    this.touched = touched ? film : null;
    if (film !== null && !touched) this.go(film);
    else this.light(film, panel, touched && film !== null);
  }

  go(film) { this.component.setTriggerValue("picked", this.films.ids[film]); }

  choose(films) {
    if (!films && !this.chosen) return;
    this.chosen = films?.length ? new Set(films) : null;
    this.light(null);
    this.said.textContent = this.chosen ? `${films.length} films chosen.` : "";
    this.component.setTriggerValue("lassoed", (films ?? []).map((film) => this.films.ids[film]));
    this.showAll();
  }

  fillList() {
    const names = (films) => films.map((film) => this.films.titles[film]).join(" · ");
    const rows = this.films.changes.slice(0, LISTED).map((change) => {
      const row = make("li");
      const title = button(this.films.titles[change.film], () => this.go(change.film));
      row.onmouseenter = () => this.light(change.film);
      row.onmouseleave = () => this.light(null);
      title.onfocus = () => this.light(change.film);
      row.append(title, make("span", "", `By plot near ${names(change.by_plot)}`), make("span", "", `By poster near ${names(change.by_poster)}`));
      return row;
    });
    const list = make("ol");
    list.append(...rows);
    this.list.replaceChildren(...(rows.length ? [make("h2", "", "Films whose neighbours change most"), list] : []));
  }
}

export default function (component) {
  const {parentElement} = component;
  if (!shownIn.has(parentElement)) shownIn.set(parentElement, new Maps(parentElement));
  const maps = shownIn.get(parentElement);
  maps.update(component);
  return () => { maps.sight.disconnect(); maps.root.remove(); shownIn.delete(parentElement); };
}

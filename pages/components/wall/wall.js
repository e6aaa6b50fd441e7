/* The wall: cards that are kept by film and moved, a dial that ranks them anew on the spot, pages, keys. */

const GLIDE = { duration: 280, easing: "cubic-bezier(.2, .7, .2, 1)" };
const SETTLES = 350; // milliseconds without another key after which a dial that is moved by keys counts as let go
const still = matchMedia("(prefers-reduced-motion: reduce)");
const walls = new WeakMap();
const remembered = new Map(); // by the name of a wall: what a person chose there, for when the page comes back to it

class Wall {
  constructor(parent) {
    this.root = element("section", "wall");
    this.head = element("div", "head");
    this.list = element("div", "films");
    this.list.role = "list";
    this.pages = element("nav", "pages");
    this.pages.ariaLabel = "Pages";
    this.root.append(this.head, this.list, this.pages);
    parent.append(this.root);
    this.cards = new Map();
    this.list.onclick = (event) => this.press(event.target.closest("button[data-does]"));
    this.list.onkeydown = (event) => this.walk(event);
    this.list.onfocusin = (event) => this.enter(event.target.closest(".card"));
  }

  /* Takes what the server says; while the dial is held, its place is the person's own. */
  show(data) {
    const before = remembered.get(data.name);
    this.films = new Map(data.films.map((film) => [film.id, film]));
    this.data = data;
    this.root.dataset.look = data.look;
    this.list.ariaLabel = data.label;
    const other = before?.question !== data.question;
    this.kept = other ? { question: data.question, page: 1, open: new Set(), order: before?.order ?? "match" } : before;
    remembered.set(data.name, this.kept);
    for (const id of this.cards.keys()) if (!this.films.has(id)) this.cards.delete(id);
    if (other) this.stay();
    if (!this.held) this.weight = data.weight;
    this.drawHead();
    this.draw(!other);
    if (before && before.up !== data.up) this.head.scrollIntoView({ block: "nearest" });
    this.kept.up = data.up;
  }

  /* The rows in their order; at the weight that the server knows of, its own word. */
  rows() {
    const { data, weight } = this;
    return weight === data.weight || weight === null ? data.found : weighed(data, weight);
  }

  draw(glide) {
    const { films, kept, data } = this;
    const groups = data.look === "wall" ? collapsed(this.rows(), films) : this.rows().map((row) => [row]);
    const last = Math.max(1, Math.ceil(groups.length / data.page));
    kept.page = Math.min(kept.page, last);
    const first = (kept.page - 1) * data.page;
    const places = new Map(groups.map(([row], place) => [row.id, place]));
    const shown = sorted(groups, films, kept.order).slice(first, first + data.page).flatMap(([best, ...others]) => {
      const open = kept.open.has(best.id);
      const move = this.moveOf(best.id, places.get(best.id));
      return [[best, { others: others.length, open, move }], ...(open ? others.map((row) => [row, {}]) : [])];
    });
    this.places = places;
    this.arrange(shown, glide && !still.matches);
    this.drawPages(last);
  }

  moveOf(id, place) {
    if (!this.baseline || this.kept.order !== "match") return 0;
    const was = this.baseline.get(id);
    return was === undefined || was >= this.baseline.seen ? "new" : was - place;
  }

  /* Puts cards in their places and lets them glide there. Focus stays where it is, also on a card that moves. */
  arrange(shown, glide) {
    const from = glide ? new Map([...this.list.children].map((card) => [card, card.getBoundingClientRect()])) : null;
    const focused = this.list.contains(document.activeElement) ? document.activeElement : null;
    const { actions } = this.data;
    const cards = shown.map(([row, extra], at) => {
      const film = this.films.get(row.id);
      const made = cardOf(film, this.cards.get(row.id)) ?? card(film, actions);
      this.cards.set(row.id, made);
      tell(made, film, row, extra);
      if (at < 8) made.querySelector("img")?.setAttribute("loading", "eager");
      return made;
    });
    for (const one of from?.keys() ?? []) one.glide?.cancel();
    const staying = new Set(cards);
    for (const old of [...this.list.children]) if (!staying.has(old)) old.remove();
    cards.forEach((one, at) => {
      if (this.list.children[at] !== one) this.list.insertBefore(one, this.list.children[at] ?? null);
    });
    if (focused && document.activeElement !== focused) (focused.isConnected ? focused : this.opener(0))?.focus();
    if (from) for (const one of cards) glideFrom(one, from.get(one));
    if (!this.list.querySelector(".current")) this.enter(this.list.firstElementChild);
  }

  opener(at) {
    return this.list.children[at]?.querySelector(".open");
  }

  /* The actions of one card are in the way of the Tab key, those of the others are not. */
  enter(current) {
    for (const one of this.list.querySelectorAll(".current")) if (one !== current) setCurrent(one, false);
    if (current) setCurrent(current, true);
  }

  press(button) {
    if (!button) return;
    const film = Number(button.closest(".card").dataset.film);
    const does = button.dataset.does;
    if (does !== "group") return this.send("chosen", { does, film });
    const { open } = this.kept;
    if (!open.delete(film)) open.add(film);
    this.draw(true);
    this.cards.get(film)?.querySelector(".group")?.focus();
  }

  /* Arrow keys walk from card to card, Home and End to the first and the last. */
  walk(event) {
    const cards = [...this.list.children];
    const at = cards.indexOf(event.target.closest(".card"));
    const columns = cards.filter((card) => card.offsetTop === cards[0].offsetTop).length;
    const steps = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns, Home: -at, End: cards.length - 1 - at };
    if (!(event.key in steps) || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.opener(Math.min(Math.max(at + steps[event.key], 0), cards.length - 1))?.focus();
  }

  /* The dial is moved: ranks anew at once, against where the cards were when it was taken. */
  turn(weight) {
    this.held = true;
    if (!this.taken) {
      this.taken = true;
      this.baseline = new Map(this.places);
      this.baseline.seen = this.kept.page * this.data.page;
      this.kept.page = 1;
    }
    this.weight = weight;
    this.draw(true);
    this.tellDial();
  }

  /* The dial is let go: the address follows. Who goes on turning it by keys still has it in hand. */
  letGo(weight) {
    clearTimeout(this.waiting);
    this.held = false;
    this.weight = weight;
    this.send("weighed", weight === null ? "evidence" : Math.round(weight * 100));
  }

  letGoSoon(weight) {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.letGo(weight), SETTLES);
  }

  /* Forgets where cards were. */
  stay() {
    clearTimeout(this.waiting);
    this.held = this.taken = false;
    this.baseline = null;
  }
}

function setCurrent(card, is) {
  card.classList.toggle("current", is);
  for (const button of card.querySelectorAll(".more button")) button.tabIndex = is ? 0 : -1;
}

/* The card that was made for a film, as long as nothing about the film has changed. */
function cardOf(film, made) {
  const facts = JSON.stringify(film);
  return made?.dataset.facts === facts ? made : null;
}

/* Only what is in sight moves by degrees: the rest would cost as much and delight nobody. */
const inSight = ({ top, bottom }) => bottom > 0 && top < innerHeight;

function glideFrom(card, before) {
  const now = card.getBoundingClientRect();
  if (!inSight(now) && !(before && inSight(before))) return;
  if (!before) card.glide = card.animate([{ opacity: 0 }, { opacity: 1 }], GLIDE);
  else if (before.left !== now.left || before.top !== now.top) {
    const transform = `translate(${before.left - now.left}px, ${before.top - now.top}px)`;
    card.glide = card.animate([{ transform }, { transform: "none" }], GLIDE);
  }
}

export default function ({ data, parentElement, setTriggerValue }) {
  const wall = walls.get(parentElement) ?? new Wall(parentElement);
  walls.set(parentElement, wall);
  wall.send = setTriggerValue;
  wall.show(data);
  return () => wall.stay();
}

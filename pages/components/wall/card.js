/* One film as elements. Text from the catalogue only ever becomes `textContent` or an attribute. */

const STRENGTHS = { strong: ["●●●", "Strong"], fair: ["●●○", "Fair"], weak: ["●○○", "Weak"] };
const ACTIONS = {
  plot: ["This plot", "This plot"],
  poster: ["This poster", "This poster"],
  less: ["−", "Less like this"],
  seen: ["✓", "I have seen it"],
};

function element(tag, name = "", text = "") {
  const made = document.createElement(tag);
  if (name) made.className = name;
  if (text) made.textContent = text;
  return made;
}

/* Words for the ear: 24 buttons called "This plot" could not be told apart. */
function action(what, film) {
  const [shown, spoken] = ACTIONS[what];
  const button = element("button", "", shown);
  button.type = "button";
  button.tabIndex = -1; // until its card is the current one
  button.dataset.does = what;
  button.setAttribute("aria-label", `${spoken}: ${film.title}`);
  if (shown !== spoken) button.title = spoken;
  return button;
}

function picture(film) {
  if (!film.poster) return curtain(film);
  const image = element("img", "poster");
  image.alt = `Poster of ${film.name}`;
  image.width = 200;
  image.height = 300;
  image.decoding = "async";
  image.loading = "lazy";
  image.src = `poster/${film.poster}`; // relative: the app may live below a path of its server
  image.onerror = () => image.replaceWith(curtain(film));
  return image;
}

/* A closed curtain with the title on it; its colour is the film's own, so that a wall of them is not grey. */
function curtain(film) {
  const drawn = element("div", "curtain");
  drawn.style.setProperty("--hue", film.hue);
  drawn.append(element("span", "", film.title), element("small", "", "no poster"));
  return drawn;
}

/* What stays the same about a film, whatever is asked. */
function card(film, actions) {
  const made = element("div", "card");
  made.role = "listitem";
  made.dataset.film = film.id;
  made.dataset.facts = JSON.stringify(film);
  const frame = element("div", "frame");
  frame.append(picture(film));
  const open = element("button", "open");
  open.type = "button";
  open.dataset.does = "open";
  open.append(element("span", "", film.title));
  const facts = element("p", "facts");
  facts.append(element("span", "", film.facts));
  made.append(frame, open, facts, element("div", "match"), element("p", "overview", film.overview || "No overview."));
  if (actions.length) {
    const more = element("div", "more");
    more.append(element("span", "", "More like…"), ...actions.map((what) => action(what, film)));
    made.append(more);
  }
  return made;
}

/* What this answer says of it: strength, bars, sentence, the rest of its series, and how far it has moved. Only what is
   new is touched, since the browser lays out whatever is touched. */
function tell(made, film, row, { others = 0, open = false, move = 0 }) {
  renew(made, "match", [row.strength && row.plot, row.strength && row.poster, row.reason, row.because], () => {
    const because = row.because ? ` Because of ${row.because}.` : "";
    const reason = row.reason || because ? [element("p", "reason", `${row.reason ?? ""}${because}`)] : [];
    made.querySelector(".match").replaceChildren(...(row.strength ? [bar("Plot", row.plot), bar("Poster", row.poster)] : []), ...reason);
  });
  renew(made, "strength", row.strength, () => {
    made.querySelector(".strength")?.remove();
    if (row.strength) made.querySelector(".facts").append(strengthOf(row.strength));
  });
  renew(made, "group", [others, open], () => {
    made.querySelector(".group")?.remove();
    if (others) made.append(groupOf(film, others, open));
  });
  renew(made, "move", move, () => {
    made.querySelector(".move")?.remove();
    if (move) made.querySelector(".frame").append(moved(move));
  });
}

/* Draws a part of a card anew where what it tells has changed. */
function renew(made, part, told, draw) {
  const now = JSON.stringify(told ?? null);
  if ((made.told ??= {})[part] === now) return;
  made.told[part] = now;
  draw();
}

function strengthOf(strength) {
  const [dots, label] = STRENGTHS[strength];
  const drawn = element("span", "strength", ` ${label}`);
  drawn.title = `${label} match`;
  drawn.prepend(Object.assign(element("span", "", dots), { ariaHidden: "true" }));
  return drawn;
}

function groupOf(film, others, open) {
  const group = element("button", "group", open ? "Show one" : `${others} more`);
  group.type = "button";
  group.dataset.does = "group";
  group.setAttribute("aria-label", `${group.textContent}: ${film.title}`);
  return group;
}

function bar(label, score) {
  const made = element("div", "bar");
  const track = element("b", score === null ? "none" : "");
  if (score === null) track.title = "nothing to compare";
  else {
    const filled = element("i");
    // An average film (0) fills a little of it, an outstanding one (4) all.
    filled.style.width = `${Math.round(Math.min(Math.max((score + 1) / 5, 0.03), 1) * 100)}%`;
    track.append(filled);
  }
  made.append(element("span", "", label), track);
  return made;
}

/* ▲3 for a film that came up three places, ▼2 for one that went down two, "new" for one that was not on the wall. */
function moved(move) {
  const fresh = move === "new";
  const mark = element("span", `move ${fresh ? "new" : move > 0 ? "up" : "down"}`);
  mark.textContent = fresh ? "new" : `${move > 0 ? "▲" : "▼"}${Math.abs(move)}`;
  mark.role = "img";
  mark.ariaLabel = fresh ? "new on the wall" : `${move > 0 ? "up" : "down"} ${Math.abs(move)}`;
  return mark;
}

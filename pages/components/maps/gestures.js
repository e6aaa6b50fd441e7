// What a pointer, a wheel, two fingers and a keyboard do on a map.

const STILL = 5;
const STEPS = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};

function listen(panel) {
  const over = panel.over;
  const fingers = new Map();
  let [from, moved] = [null, false];
  const at = (event) => {
    const box = over.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  over.onpointerdown = (event) => {
    if (!panel.map.films || event.button > 0) return;
    over.setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, at(event));
    [from, moved] = [at(event), fingers.size > 1];
    panel.lasso = panel.map.lassoing || event.shiftKey ? [from] : null;
  };
  over.onpointermove = (event) => {
    const [x, y] = at(event);
    const before = fingers.get(event.pointerId);
    if (!panel.map.films) return;
    if (!before) {
      if (event.pointerType !== "touch") panel.map.light(panel.filmAt(x, y), panel);
      return;
    }
    moved ||= Math.hypot(x - from[0], y - from[1]) > STILL;
    if (fingers.size > 1) pinch(panel, fingers, event.pointerId, [x, y]);
    else if (panel.lasso) { panel.lasso.push([x, y]); panel.paintOver(); }
    else if (moved) panel.move(x - before[0], y - before[1]);
    fingers.set(event.pointerId, [x, y]);
  };
  over.onpointerup = (event) => {
    const line = panel.lasso;
    const alone = fingers.size === 1;
    fingers.delete(event.pointerId);
    panel.lasso = null;
    if (!alone || !panel.map.films) return;
    if (line && moved) panel.map.choose(panel.filmsInside(line));
    else if (!moved) panel.map.press(panel.filmAt(...at(event), event.pointerType === "touch" ? 28 : REACH), panel, event.pointerType === "touch");
    panel.show();
  };
  over.onpointercancel = (event) => { fingers.delete(event.pointerId); panel.lasso = null; panel.show(); };
  over.onpointerleave = (event) => { if (event.pointerType !== "touch" && !fingers.size) panel.map.light(null); };
  over.addEventListener("wheel", (event) => {
    if (panel.scale === 1 && event.deltaY > 0) return; // the page scrolls on
    event.preventDefault();
    panel.map.light(null);
    panel.zoom(Math.exp(-event.deltaY / (event.deltaMode ? 8 : 260)), ...at(event));
  }, {passive: false});
  over.onkeydown = (event) => { if (pressed(panel, event)) event.preventDefault(); };
}

function pinch(panel, fingers, moving, [x, y]) {
  const [other] = [...fingers].filter(([finger]) => finger !== moving).map(([, place]) => place);
  const before = fingers.get(moving);
  const grown = Math.hypot(x - other[0], y - other[1]) / Math.max(1, Math.hypot(before[0] - other[0], before[1] - other[1]));
  panel.zoom(grown, (x + other[0]) / 2, (y + other[1]) / 2);
  panel.move((x - before[0]) / 2, (y - before[1]) / 2);
}

// Arrows go from film to film, with Shift they move the map. True where the key meant something.
function pressed(panel, {key, shiftKey, ctrlKey, metaKey, altKey}) {
  const map = panel.map;
  if (!map.films || ctrlKey || metaKey || altKey) return false;
  const step = STEPS[key];
  if (step && shiftKey) panel.move(-60 * step[0], -60 * step[1]);
  else if (step) map.light(beside(panel, map.lit, step), panel, true);
  else if (key === "+" || key === "=") panel.zoom(1.4);
  else if (key === "-") panel.zoom(1 / 1.4);
  else if (key === "0") panel.zoom(0);
  else if (key === "Enter" && map.lit !== null) map.go(map.lit);
  else if (key === "Escape" && (map.lit !== null || map.chosen)) { map.light(null); map.choose(null); }
  else return false;
  return true;
}

// The next film in a direction: near, and more ahead than aside. The first one is the film in the middle.
function beside(panel, film, [right, down]) {
  const places = panel.places;
  const at = (one) => [panel.x(places[2 * one]), panel.y(places[2 * one + 1])];
  const [x, y] = film === null ? [panel.width / 2, panel.height / 2] : at(film);
  let [best, cost] = [film, Infinity];
  for (let other = 0; other < panel.map.films.count; other += 1) {
    if (other === film) continue;
    const [ox, oy] = at(other);
    const ahead = film === null ? Math.hypot(ox - x, oy - y) : (ox - x) * right + (oy - y) * down;
    const aside = film === null ? 0 : Math.abs((ox - x) * down) + Math.abs((oy - y) * right);
    const price = ahead + 2.5 * aside;
    if (ahead > 0.5 && price < cost) [best, cost] = [other, price];
  }
  return best;
}

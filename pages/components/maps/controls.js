// Buttons, and the dial of a phone.

function make(tag, kind = "", text = "") {
  const part = document.createElement(tag);
  part.className = kind;
  part.textContent = text;
  return part;
}

function button(text, press, label = "") {
  const part = make("button", "", text);
  part.type = "button";
  part.onclick = press;
  if (label) part.setAttribute("aria-label", label);
  return part;
}

function fillBar(map) {
  const colours = make("div", "choice");
  colours.setAttribute("role", "group");
  colours.setAttribute("aria-label", "Colour by");
  colours.append(make("span", "", "Colour by"), ...Object.keys(GROUPS).map((name) => {
    const part = button(name, () => { [map.colour, map.only] = [name, null]; mark(); map.paint(); });
    part.dataset.name = name;
    return part;
  }));
  const mark = () => colours.querySelectorAll("button").forEach((part) => part.setAttribute("aria-pressed", part.dataset.name === map.colour));
  mark();
  const lasso = button("Lasso", () => {
    map.lassoing = !map.lassoing;
    lasso.setAttribute("aria-pressed", map.lassoing);
    map.stage.classList.toggle("lassoing", map.lassoing);
    map.shownPanels().forEach((panel) => panel.move(0, 0));
    if (!map.lassoing) map.choose(null);
  });
  lasso.setAttribute("aria-pressed", "false");
  const zoom = (factor) => map.shownPanels().forEach((panel) => panel.zoom(factor));
  const tools = make("div", "choice tools");
  tools.append(lasso, button("+", () => zoom(1.6), "Zoom in"), button("−", () => zoom(1 / 1.6), "Zoom out"), button("Whole map", () => zoom(0)));
  map.bar.append(colours, tools);
}

// On a phone there is one map, and the dial takes it from plot to poster.
function fillDial(map) {
  const slider = make("input");
  Object.assign(slider, {type: "range", min: 0, max: 100, value: 0, oninput: () => map.mix(slider.value / 100)});
  slider.setAttribute("aria-label", "From the plot map to the poster map");
  map.dial.append(button("Plot", () => map.glide(0)), slider, button("Poster", () => map.glide(1)));
  map.slider = slider;
}


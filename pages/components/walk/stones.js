// Two rows of films, each with what it changes. Titles come from strangers: they are only ever set as text.

export default function ({ data, parentElement, setTriggerValue }) {
  const root = make("div", "walk");
  root.append(...data.rows.map((row) => section(row, (film) => setTriggerValue("opened", film))));
  parentElement.querySelector(".walk")?.remove();
  parentElement.append(root);
}

function section(row, open) {
  const element = make("section");
  element.dataset.space = row.space;
  element.append(make("h2", "", row.name), make("p", "", row.hint));
  const steps = make("ol");
  steps.append(...row.steps.map((step) => stone(step, open)));
  element.append(steps);
  return element;
}

function stone(step, open) {
  const element = make("li");
  const button = make("button");
  button.type = "button";
  button.title = "About this film";
  button.append(picture(step), make("b", "", step.title), make("small", "", step.facts));
  button.addEventListener("click", () => open(step.id));
  element.append(button);
  if (step.changes.length) {
    const changes = make("ul");
    changes.append(...step.changes.map((change) => make("li", "", change)));
    element.append(changes);
  }
  return element;
}

function picture(step) {
  const frame = make("span", "picture");
  const title = () => frame.replaceChildren(make("span", "", step.title));
  if (!step.picture) {
    title();
    return frame;
  }
  const image = make("img");
  image.alt = "";
  image.loading = "lazy";
  image.src = `poster/${encodeURIComponent(step.picture)}`;
  image.addEventListener("error", title);
  frame.append(image);
  return frame;
}

function make(tag, className, text) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}

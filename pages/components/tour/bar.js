// The bar of the tour: what to say at this stop, how far the tour is, and the keys that a presenter's remote sends.

const NEXT = ["ArrowRight", "PageDown"];
const BACK = ["ArrowLeft", "PageUp"];
// Where arrows mean something of their own. Page keys mean nothing there, so a remote works wherever the focus is.
const OWN_ARROWS = "input, textarea, select, [contenteditable=true], [role=slider], [role=application], [role=radio], [role=combobox]";
const TYPED = "textarea, input:not([type=range]), [contenteditable=true]";
const bars = new WeakMap();

function make(tag, kind = "", text = "") {
  const part = document.createElement(tag);
  part.className = kind;
  part.textContent = text;
  return part;
}

class Bar {
  constructor(parent) {
    this.root = make("section", "tour-bar");
    this.root.setAttribute("aria-label", "Tour");
    parent.append(this.root);
    this.end = new AbortController();
    window.addEventListener("keydown", (event) => this.press(event), {signal: this.end.signal, capture: true});
  }

  update({data, setTriggerValue}) {
    this.data = data;
    this.left = false;
    this.tell = (number) => {
      if (this.left) return; // the page is on its way already
      this.left = true;
      setTriggerValue("go", number);
    };
    const steps = make("ol");
    data.names.forEach((name, at) => {
      const step = make("li", at + 1 < data.number ? "done" : "");
      if (at + 1 === data.number) step.setAttribute("aria-current", "step");
      step.append(this.button(String(at + 1), at + 1, name));
      steps.append(step);
    });
    const words = make("div", "words");
    words.append(make("b", "", data.names[data.number - 1]), make("p", "", data.lines));
    if (data.problem) words.append(make("p", "problem", `This stop does not work here: ${data.problem} Go on to the next one.`));
    words.setAttribute("aria-live", "polite");
    const ways = make("div", "ways");
    const [back, next] = [this.button("← Back", data.number - 1), this.button("Next →", data.number + 1)];
    back.disabled = data.number === 1;
    ways.append(back, data.number < data.names.length ? next : this.button("End", 0), this.button("×", 0, "Leave the tour"));
    this.root.replaceChildren(steps, words, ways);
  }

  button(text, number, label = "") {
    const part = make("button", "", text);
    part.type = "button";
    part.onclick = () => this.tell(number);
    if (label) { part.title = label; part.setAttribute("aria-label", label); }
    return part;
  }

  press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const step = NEXT.includes(event.key) ? 1 : BACK.includes(event.key) ? -1 : 0;
    const own = event.key.startsWith("Arrow") ? OWN_ARROWS : TYPED;
    if (!step || event.target.closest?.(own)) return;
    event.preventDefault();
    event.stopPropagation();
    const number = this.data.number + step;
    if (number >= 1 && number <= this.data.names.length) this.tell(number);
  }
}

export default function (component) {
  const {parentElement} = component;
  if (!bars.has(parentElement)) bars.set(parentElement, new Bar(parentElement));
  const bar = bars.get(parentElement);
  bar.update(component);
  return () => { bar.end.abort(); bar.root.remove(); bars.delete(parentElement); };
}

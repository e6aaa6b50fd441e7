/* What stands above and below the films: how it went, the dial, the order, and the pages. */

const HELP = "How much the poster counts against the plot";

Object.assign(Wall.prototype, {
  drawHead() {
    const { data, head } = this;
    const wanted = `${Boolean(data.contenders.length)} ${data.sorts}`;
    if (head.dataset.made !== wanted) {
      head.dataset.made = wanted;
      this.caption = element("p", "caption");
      head.replaceChildren(this.caption);
      if (data.contenders.length) head.append(this.makeDial());
      if (data.sorts) head.append(this.makeOrder());
    }
    this.caption.textContent = data.caption;
    head.hidden = !data.caption && !data.sorts;
    this.tellDial();
  },

  makeDial() {
    const dial = element("div", "dial");
    const range = Object.assign(element("input"), { type: "range", min: 0, max: 100, step: 1, title: HELP });
    range.setAttribute("aria-label", "Plot ↔ Poster");
    range.oninput = () => this.turn(range.value / 100);
    range.onblur = () => (this.taken = false);
    range.onpointerdown = () => {
      this.byHand = true;
      this.taken = false;
    };
    range.onchange = () => {
      if (this.byHand) this.letGo(range.value / 100);
      else this.letGoSoon(range.value / 100);
      this.byHand = false;
    };
    range.onkeydown = (event) => {
      const step = { ArrowRight: 5, ArrowUp: 5, ArrowLeft: -5, ArrowDown: -5 }[event.key];
      if (!step) return;
      event.preventDefault();
      range.value = Number(range.value) + step;
      this.turn(range.value / 100);
      this.letGoSoon(range.value / 100);
    };
    const weigh = Object.assign(element("button", "weigh", "Weigh for me"), { type: "button" });
    weigh.onclick = () => {
      this.turn(null);
      this.letGo(null);
      range.focus();
    };
    const said = element("output");
    this.range = range;
    this.said = said;
    this.weigh = weigh;
    dial.append(element("span", "", "Plot"), range, element("span", "", "Poster"), said, weigh);
    return dial;
  },

  /* What the dial says of itself; where nobody moved it, evidence decides how much each counts. */
  tellDial() {
    if (!this.data.contenders.length) return;
    const { weight } = this;
    const share = weight === null ? 50 : Math.round(weight * 100);
    if (Number(this.range.value) !== share) this.range.value = share;
    this.said.textContent = weight === null ? "by evidence" : `${share}% poster`;
    this.range.setAttribute("aria-valuetext", this.said.textContent);
    this.weigh.hidden = weight === null;
  },

  makeOrder() {
    const label = element("label", "order", "Sort by ");
    const choice = element("select");
    for (const [name, [shown]] of Object.entries(ORDERS)) choice.append(new Option(shown, name));
    const looks = Object.assign(element("optgroup"), { label: "Look" });
    this.data.axes.forEach(([low, high], axis) => looks.append(new Option(high, `${axis}+`), new Option(low, `${axis}-`)));
    choice.append(looks);
    choice.value = this.kept.order;
    choice.onchange = () => {
      Object.assign(this.kept, { order: choice.value, page: 1 });
      this.draw(true);
    };
    label.append(choice);
    return label;
  },

  drawPages(last) {
    const { pages, kept } = this;
    pages.hidden = last < 2;
    const buttons = Array.from({ length: last }, (_, at) => {
      const button = Object.assign(element("button", "", `${at + 1}`), { type: "button" });
      button.ariaLabel = `Page ${at + 1}`;
      if (at + 1 === kept.page) button.ariaCurrent = "page";
      button.onclick = () => {
        kept.page = at + 1;
        this.draw(false);
        this.head.scrollIntoView({ block: "nearest" });
        this.opener(0)?.focus({ preventScroll: true });
      };
      return button;
    });
    if (last > 1) pages.replaceChildren(...buttons);
  },
});

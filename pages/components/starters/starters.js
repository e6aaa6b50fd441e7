/* A row of buttons, drawn anew only when it changes. */
export default function ({ data, parentElement, setTriggerValue }) {
  const row = parentElement.querySelector(".starters") ?? document.createElement("div");
  const told = JSON.stringify(data);
  row.onclick = (event) => {
    const button = event.target.closest("button");
    if (button) setTriggerValue("chosen", button.dataset.name);
  };
  if (row.dataset.told === told) return;
  row.dataset.told = told;
  row.className = "starters";
  row.role = "group";
  row.ariaLabel = data.label;
  row.replaceChildren(
    ...data.starters.map(({ name, label, picture }) => {
      const button = document.createElement("button");
      button.type = "button";
      button.dataset.name = name;
      if (picture) {
        const image = document.createElement("img");
        image.src = picture;
        image.alt = "";
        button.append(image);
      }
      button.append(label);
      return button;
    }),
  );
  parentElement.append(row);
}

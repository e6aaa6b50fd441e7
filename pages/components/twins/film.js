// How a film is shown: its poster, asked for by its id, and its facts.

const PASSING = 80; // milliseconds within which a pointer is somewhere else again

function make(tag, className, text) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}

function picture(data, place, wait = 0) {
  const frame = make("span", "picture");
  const image = make("img");
  image.alt = "";
  image.loading = "lazy";
  image.addEventListener("error", () => frame.replaceChildren(make("span", "", data.titles[place])));
  const ask = () => (image.src = data.posters + data.ids[place]);
  // A pointer that only passes over a film asks nobody for its poster.
  if (wait) setTimeout(() => frame.isConnected && ask(), wait);
  else ask();
  frame.append(image);
  return frame;
}

function facts(data, place) {
  const vote = data.votes[place] ? `★ ${data.votes[place].toFixed(1)}` : "not rated";
  return [data.years[place] || "", vote].filter(Boolean).join(" · ");
}


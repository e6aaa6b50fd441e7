// The films as columns, read once from the file that the server keeps; and what colours them.

const NOWHERE = 65535;
const SPACES = ["plot", "poster"];
const NAMES = {plot: "By plot", poster: "By poster"};

function numbers(text) {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return new Uint16Array(bytes.buffer);
}

async function readFilms(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status}`);
  const films = await answer.json();
  films.count = films.ids.length;
  films.places = {};
  films.near = {};
  for (const space of SPACES) {
    // NaN stands for a film that is not on this map; comparisons with it are always false.
    films.places[space] = Float32Array.from(numbers(films.points[space]), (at) => (at === NOWHERE ? NaN : at / 65534));
    const all = numbers(films.neighbours[space]);
    const each = films.count ? all.length / films.count : 0;
    films.near[space] = (film) => [...all.subarray(film * each, (film + 1) * each)].filter((other) => other !== NOWHERE);
  }
  return films;
}

const factsOf = (films, film) =>
  [films.years[film], films.genre[film] < 0 ? "" : films.genres[films.genre[film]], films.votes[film] ? `★ ${films.votes[film].toFixed(1)}` : ""]
    .filter(Boolean).join(" · ");

// Groups by which dots are coloured: names for the legend, and for each film the place of its group.
const GROUPS = {
  genre(films) {
    const counts = new Map();
    for (const genre of films.genre) if (genre >= 0) counts.set(genre, (counts.get(genre) ?? 0) + 1);
    const most = [...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0]).slice(0, 11).map(([genre]) => genre);
    const names = [...most.map((genre) => films.genres[genre]), "Others"];
    return {names, group: films.genre.map((genre) => (most.includes(genre) ? most.indexOf(genre) : names.length - 1)), hues: "apart"};
  },
  decade(films) {
    const decades = films.years.map((year) => (year ? Math.max(1950, Math.floor(year / 10) * 10) : 0));
    const known = [...new Set(decades)].filter(Boolean).sort((one, other) => one - other);
    const names = [...known.map((decade) => (decade === 1950 ? "until 1959" : `${decade}s`)), "Unknown"];
    return {names, group: decades.map((decade) => (decade ? known.indexOf(decade) : known.length)), hues: "along"};
  },
  rating(films) {
    const steps = [5, 6, 6.5, 7, 7.5, 8];
    const names = ["below 5", "5 to 6", "6 to 6.5", "6.5 to 7", "7 to 7.5", "7.5 to 8", "8 and more", "No votes"];
    return {names, group: films.votes.map((vote) => (vote ? steps.filter((step) => vote >= step).length : 7)), hues: "along"};
  },
};

// Colours that can be told apart on this background; what is ordered runs from blue to red.
function coloursOf({names, hues}, dark) {
  const last = names.length - 1;
  const light = dark ? 66 : 44;
  const apart = [4, 212, 45, 145, 285, 178, 320, 95, 250, 25, 195];
  return names.map((_, at) => {
    if (at === last) return dark ? "hsl(0 0% 58%)" : "hsl(0 0% 52%)";
    const hue = hues === "apart" ? apart[at % apart.length] : 235 - (225 * at) / Math.max(1, last - 1);
    return `hsl(${hue} ${at % 2 && hues === "apart" ? 52 : 70}% ${light}%)`;
  });
}

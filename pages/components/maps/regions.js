// The regions of both maps as lists, for those who cannot see a map: what each is called after, and its middle films.

const TYPICAL = 4;

function fillRegions(map) {
  const {films} = map;
  const lists = make("div", "lists");
  for (const space of SPACES) {
    const rows = films.regions[space].filter((region) => region.level === 0).map((region) => {
      const row = make("li");
      row.append(make("b", "", `${region.name} · ${region.films} films`), ...middle(films, space, region).map((film) =>
        button(films.titles[film], () => map.go(film))));
      return row;
    });
    const list = make("ul");
    list.append(...rows);
    const part = make("section");
    part.append(make("h3", "", NAMES[space]), list);
    if (rows.length) lists.append(part);
  }
  const summary = make("summary", "", "The regions as lists");
  const details = make("details", "regions");
  details.append(summary, lists);
  map.regions.replaceChildren(...(lists.childElementCount ? [details] : []));
}

// The films that lie nearest to where the region has its name.
function middle(films, space, {x, y}) {
  const places = films.places[space];
  const found = [];
  for (let film = 0; film < films.count; film += 1) {
    const far = Math.hypot(places[2 * film] - x, places[2 * film + 1] - y);
    if (!(far >= (found.at(-1)?.far ?? Infinity) && found.length === TYPICAL) && far === far) {
      found.push({film, far});
      found.sort((one, other) => one.far - other.far);
      found.length = Math.min(found.length, TYPICAL);
    }
  }
  return found.map(({film}) => film);
}

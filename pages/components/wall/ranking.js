/* Which films come where. Pure: knows numbers and no page.
   The same sums as recommender/search (a blend) and recommender/series.py (one card a series); tests compare them. */

const GRADES = ["weak", "fair", "strong"];

/* Scores are rounded, so that the last bits of floating point decide nothing; equal ones are ordered by id. */
const rounded = (score) => Number(score.toFixed(4));

/* What "blend" finds at this weight of the poster, 0 to 1: rows like those that the server sends as `found`. */
function weighed({ contenders, depth, steps, guessed }, weight) {
  const mixed = (plot, poster) => (1 - weight) * (plot ?? 0) + weight * (poster ?? 0);
  const scored = contenders.map((row) => [rounded(mixed(row.plot, row.poster) + row.bonus), row]);
  scored.sort(([one, row], [other, next]) => other - one || row.id - next.id);
  return scored.slice(0, depth).map(([, row]) => {
    const [plot, poster] = row.bars;
    const overall = mixed(plot, poster);
    const grade = row.named ? 2 : steps.filter((step) => overall >= step).length;
    const strength = GRADES[guessed ? Math.min(grade, 1) : grade];
    return { id: row.id, plot, poster, strength, reason: row.reason, because: row.because };
  });
}

/* Rows in their order, each with those of its series behind it. Remakes stay by themselves. */
function collapsed(rows, films) {
  const groups = [];
  const bySeries = new Map();
  for (const row of rows) {
    const film = films.get(row.id);
    const candidates = bySeries.get(film.series) ?? [];
    bySeries.set(film.series, candidates);
    const fitting = candidates.find((group) => group.every((other) => belongs(film, films.get(other.id))));
    if (fitting) fitting.push(row);
    else {
      candidates.push([row]);
      groups.push(candidates.at(-1));
    }
  }
  return groups;
}

function belongs(film, other) {
  if (film.work !== other.work || film.year === null || other.year === null) return true;
  return Math.abs(film.year - other.year) <= 1;
}

/* Orders for the whole answer; films that tie stay as the search found them. */
const ORDERS = {
  match: ["Match", () => 0],
  gems: ["Hidden gems", (row, film) => -GRADES.indexOf(row.strength) * 1e9 + film.votes],
  rating: ["Rating", (row, film) => -film.vote],
  year: ["Year", (row, film) => -(film.year ?? 0)],
};

/* By how posters look: "3+" begins with the high side of the axis at 3, "3-" with its low side; last what nobody saw. */
function byLook(order) {
  const axis = parseInt(order, 10);
  const sign = order.endsWith("+") ? -1 : 1;
  return (row, film) => (film.look.length ? sign * film.look[axis] : 1e9);
}

function sorted(groups, films, order) {
  const rank = ORDERS[order]?.[1] ?? byLook(order);
  return groups.toSorted(([one], [other]) => rank(one, films.get(one.id)) - rank(other, films.get(other.id)));
}

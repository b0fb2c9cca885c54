// Linear equations solved by elimination with the largest pivot: some dozen unknowns.

/** Each row holds the factors of the unknowns and, last, what they add up to. Unknowns without a say are 0. */
export function solved(equations: readonly Float64Array[]): Float64Array {
  const rows = equations.map((row) => Float64Array.from(row));
  const count = rows.length;
  for (let at = 0; at < count; at++) {
    let pivot = at;
    for (let row = at + 1; row < count; row++) {
      if (Math.abs(rows[row]?.[at] ?? 0) > Math.abs(rows[pivot]?.[at] ?? 0)) pivot = row;
    }
    const [one, other] = [rows[at], rows[pivot]];
    if (!one || !other || (other[at] ?? 0) === 0) continue;
    [rows[at], rows[pivot]] = [other, one];
    for (const [row, values] of rows.entries()) {
      const factor = row === at ? 0 : (values[at] ?? 0) / (other[at] ?? 1);
      if (factor === 0) continue;
      for (let k = at; k <= count; k++) values[k] = (values[k] ?? 0) - factor * (other[k] ?? 0);
    }
  }
  return Float64Array.from(rows, (row, at) =>
    (row[at] ?? 0) === 0 ? 0 : (row[count] ?? 0) / (row[at] ?? 1),
  );
}

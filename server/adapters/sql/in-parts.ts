// Many values in statements of a few: an engine takes so many parameters at most (SQLite 32,766).

const AT_ONCE = 500;

/** What the statements give, in the order of the values. */
export async function inParts<Value, Row>(
  values: Iterable<Value>,
  statement: (some: readonly Value[]) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const all = [...values];
  const found: Row[] = [];
  for (let from = 0; from < all.length; from += AT_ONCE) {
    found.push(...(await statement(all.slice(from, from + AT_ONCE))));
  }
  return found;
}

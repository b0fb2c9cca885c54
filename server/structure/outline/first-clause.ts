// Running text → what an item without a title is called: the beginning of its first clause.

/** Words shown. */
const CLAUSE_WORDS = 14;

export function firstClause(text: string): string {
  const clause = wholeFirstClause(text);
  const all = clause.split(/\s+/u).filter((word) => word !== '');
  if (all.length <= CLAUSE_WORDS) return clause;
  // Cut behind a comma, it would read “theo dõi,…”.
  return `${all
    .slice(0, CLAUSE_WORDS)
    .join(' ')
    .replace(/[,–-]+$/u, '')
    .trimEnd()}…`;
}

/** The same, however long. */
export function wholeFirstClause(text: string): string {
  return /^.*?[.;:](?=\s|$)/u.exec(text)?.[0].replace(/[.;:]$/u, '') ?? text;
}

/** What a folder holds besides documents: left by Windows, by a Mac, by Word while a file is open. The watched folder passes over the same. */
const DEBRIS = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/iu;

export function isDebris(name: string): boolean {
  return DEBRIS.test(name);
}

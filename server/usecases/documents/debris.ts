/** What a folder or a zip holds besides documents: left by Windows, by a Mac, and by Word while a file is open. */
const DEBRIS = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/iu;

/** `name`: without the folders it lies in. */
export function isDebris(name: string): boolean {
  return DEBRIS.test(name);
}

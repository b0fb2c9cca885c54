// Pages that hang in a PDF's tree beyond the number that the tree gives itself. pdf.js shows that number of them, in silence.
import { referencesIn, type RawObjects } from './raw-objects.ts';

const CATALOG = /\/Type\s*\/Catalog\b/;
const ROOT = /\/Pages\s+(\d+)\s+\d+\s+R\b/;
const KIDS = /\/Kids\s*\[([^\]]*)\]/;
const PAGE = /\/Type\s*\/Page\b/;

/** Each page counts once: a file may show one in two places. 0 where the tree cannot be followed. */
export function pagesLeft({ byNumber }: RawObjects, shown: number): number {
  const catalogs = [...byNumber.values()].filter(({ text }) => CATALOG.test(text));
  const root = ROOT.exec(catalogs[0]?.text ?? '')?.[1];
  if (catalogs.length !== 1 || root === undefined) return 0;
  const seen = new Set<number>();
  const waiting = [Number(root)];
  let pages = 0;
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    if (seen.has(number)) continue;
    seen.add(number);
    const text = byNumber.get(number)?.text ?? '';
    const kids = KIDS.exec(text)?.[1];
    if (kids !== undefined) waiting.push(...referencesIn(kids));
    else if (PAGE.test(text)) pages++;
  }
  return Math.max(0, pages - shown);
}

// Lines → the documents they cite, as values: kind, number, date, issuer, and where each is first cited.
import type { Reference } from '../model/document.ts';
import { fold } from '../language/fold.ts';
import { isoDate } from './quantities.ts';
import { linesBetween, runningText } from './running-text.ts';
import type { SourceLine } from './source-lines.ts';

const KINDS = [
  'Kế hoạch',
  'Nghị quyết',
  'Nghị định',
  'Quyết định',
  'Thông tư',
  'Chỉ thị',
  'Công văn',
  'Văn bản',
  'Hướng dẫn',
  'Kết luận',
  'Chương trình',
  'Thông báo',
  'Báo cáo',
  'Tờ trình',
  'Quy định',
  'Công điện',
] as const;

const FOLDED_KINDS = KINDS.map((kind) => fold(kind));

/** Kind, “số”, number and symbol; searched in folded text, which keeps offsets. */
const CITATION = new RegExp(
  `(${FOLDED_KINDS.join('|')})(?: s\\S{1,2})? ?(\\d{1,5}) ?([/-]) ?([a-z]{1,8}\\d{0,2}(?:[-/&] ?[a-z]{1,10}\\d{0,2}){0,3})`,
  'g',
);
const DATED = /^[ ,]*ngay ?(\d{1,2}) ?(?:[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4})|thang ?(\d{1,2}) ?nam ?(\d{4}))/;
const DATED_MONTH = /^[ ,]*(?:ngay \S{1,4} )?thang ?(\d{1,2}) ?nam ?(\d{4})/;
const OF = /^[ ,]*(?:cua|do) /;
/** An issuer's name ends where its act, its subject or the next clause begins. */
const ISSUER_END = /(?: ve | v\/v |[;.,:()“"]| ban hanh| phe duyet| thuc hien | trien khai )/;
const LONGEST_ISSUER = 90;

export function issuerName(text: string): string {
  return text
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/^[ỦU][ỷỶy]? ?ban nhân dân/iu, 'UBND')
    .replace(/^Hội đồng nhân dân/iu, 'HĐND');
}

function dateAfter(folded: string): { readonly date: string | null; readonly length: number } {
  const dated = DATED.exec(folded);
  if (dated) {
    const date = isoDate(dated[1] ?? '', dated[2] ?? dated[4] ?? '', dated[3] ?? dated[5] ?? '');
    return { date: date ?? null, length: dated[0].length };
  }
  const month = DATED_MONTH.exec(folded);
  if (month) return { date: `${month[2]}-${(month[1] ?? '').padStart(2, '0')}`, length: month[0].length };
  return { date: null, length: 0 };
}

function issuerAfter(text: string, folded: string): string | null {
  const of = OF.exec(folded);
  if (!of) return null;
  const rest = folded.slice(of[0].length, of[0].length + LONGEST_ISSUER);
  const end = ISSUER_END.exec(`${rest} `)?.index ?? rest.length;
  const name = text.slice(of[0].length, of[0].length + end).trim();
  return name === '' ? null : issuerName(name);
}

/** `02 /KH - UBND` → `02/KH-UBND`; the symbol keeps the case of the source but for scans' small letters. */
function numberOf(digits: string, separator: string, symbol: string): string {
  const letters = symbol.replace(/\s/g, '');
  return `${digits}${separator}${letters === letters.toLowerCase() ? letters.toUpperCase() : letters}`;
}

function merge(known: Reference, again: Reference): Reference {
  return { ...known, date: known.date ?? again.date, issuer: known.issuer ?? again.issuer };
}

/** In order of first citation; a document cited twice stands once, with all that is said of it. */
export function readReferences(lines: readonly SourceLine[]): readonly Reference[] {
  const running = runningText(lines);
  const folded = fold(running.text);
  const found = new Map<string, Reference>();
  for (const match of folded.matchAll(CITATION)) {
    const kindAt = FOLDED_KINDS.indexOf(match[1] ?? '');
    const symbolEnd = match.index + match[0].length;
    const symbol = running.text.slice(symbolEnd - (match[4]?.length ?? 0), symbolEnd);
    const number = numberOf(match[2] ?? '', match[3] ?? '/', symbol);
    const dated = dateAfter(folded.slice(symbolEnd));
    const issuerFrom = symbolEnd + dated.length;
    const issuer = issuerAfter(running.text.slice(issuerFrom), folded.slice(issuerFrom));
    const reference: Reference = {
      kind: KINDS[kindAt] ?? '',
      number,
      date: dated.date,
      issuer,
      lines: linesBetween(running, match.index, issuerFrom),
    };
    const key = `${number}`;
    const known = found.get(key);
    found.set(key, known ? merge(known, reference) : reference);
  }
  return [...found.values()];
}

// A criterion's values against those of its evidence: which are changed, which are not given. 10/12 against 15/12 is a change.
import { DamerauLevenshteinDistance } from 'natural/lib/natural/distance/index.js';
import { readCitations, type Citation } from '../../structure/values/citations.ts';
import { ownQuantities } from '../../structure/values/own-quantities.ts';
import type { Quantity } from '../../structure/values/quantities.ts';

/** What the plan says instead. */
export interface ChangedFact {
  readonly asked: string;
  readonly found: string;
}

export interface FactComparison {
  readonly changed: readonly ChangedFact[];
  /** Figures and deadlines asked for, of which the evidence gives none of the kind. */
  readonly absent: readonly string[];
  /** Whether anything was asked that could be compared as a value. */
  readonly given: boolean;
}

/** Kinds whose absence leaves the demand half met; a year or a period in passing does not. */
const NEEDED: ReadonlySet<Quantity['kind']> = new Set([
  'deadline',
  'date',
  'month',
  'quarter',
  'percent',
  'count',
  'frequency',
]);

/** Letters that a scan may have changed in the word a figure counts. */
const MISREAD = 1;

function nearlySame(a: string, b: string): boolean {
  return a === b || (a.length >= 3 && b.length >= 3 && DamerauLevenshteinDistance(a, b) <= MISREAD);
}

/** Values of one family can stand for each other: a deadline may be given as 10/12 or as 10/12/2026. */
function family({ kind }: Quantity): string {
  if (kind === 'deadline' || kind === 'date' || kind === 'month' || kind === 'quarter') return 'time';
  return kind;
}

const unitOf = ({ value }: Quantity): string => value.split(' ')[1] ?? '';

function sameFamily(a: Quantity, b: Quantity): boolean {
  if (family(a) !== family(b)) return false;
  return a.kind !== 'count' || nearlySame(unitOf(a), unitOf(b));
}

/** `2028-Q4`, `Q4` → the months it holds, and its year where one is given. */
function holds(quarter: Quantity, other: Quantity): boolean {
  const [, year = '', place = ''] = /^(?:(\d{4})-)?Q(\d)$/u.exec(quarter.value) ?? [];
  if (other.kind === 'quarter')
    return other.value.endsWith(`Q${place}`) && (year === '' || !other.value.includes('-'));
  const [, otherYear = '', month = ''] =
    /^(\d{4})-(\d{2})/u.exec(other.value) ?? /^()\d{2}\/(\d{2})$/u.exec(other.value) ?? [];
  const same = year === '' || otherYear === '' || year === otherYear;
  return same && Math.ceil(Number(month) / 3) === Number(place);
}

/** 10/12 is 10/12 of any year, and a date lies in its month. */
function sameValue(a: Quantity, b: Quantity): boolean {
  if (a.value === b.value) return true;
  if (a.kind === 'quarter') return holds(a, b);
  if (b.kind === 'quarter') return holds(b, a);
  if (a.kind === 'count') return Number.parseInt(a.value, 10) === Number.parseInt(b.value, 10);
  const monthAndDay = (quantity: Quantity): string =>
    quantity.kind === 'date' ? quantity.value.slice(5).split('-').toReversed().join('/') : quantity.value;
  if (a.kind === 'deadline' || b.kind === 'deadline') return monthAndDay(a) === monthAndDay(b);
  if (a.kind === 'month' || b.kind === 'month') return a.value.slice(0, 7) === b.value.slice(0, 7);
  return false;
}

function compareFamily(
  asked: readonly Quantity[],
  found: readonly Quantity[],
): Omit<FactComparison, 'given'> {
  const lost = asked.filter((value) => !found.some((other) => sameValue(value, other)));
  const news = found.filter((value) => !asked.some((other) => sameValue(value, other)));
  const changed = lost.slice(0, news.length).map((value, at) => ({
    asked: value.text,
    found: news[at]?.text ?? '',
  }));
  const absent = lost
    .slice(news.length)
    .filter(({ kind }) => NEEDED.has(kind))
    .map(({ text }) => text);
  return { changed, absent };
}

/** The same document cited with another date, or, within a province, another number for the same kind and issuer. */
function compareCitations(
  asked: readonly Citation[],
  found: readonly Citation[],
  sameProvince: boolean,
): readonly ChangedFact[] {
  const show = ({ kind, number, date }: Citation): string =>
    `${kind} số ${number}${date === null ? '' : ` ngày ${date.split('-').toReversed().join('/')}`}`;
  return asked.flatMap((citation): readonly ChangedFact[] => {
    const twin = found.find((other) => sameDocument(citation, other));
    if (twin) {
      const differs = twin.date !== null && citation.date !== null && twin.date !== citation.date;
      return differs && sameProvinceOrState(citation, sameProvince)
        ? [{ asked: show(citation), found: show(twin) }]
        : [];
    }
    if (!sameProvince) return [];
    const like = found.find(
      (other) =>
        other.kind === citation.kind &&
        nearlySame(symbol(other), symbol(citation)) &&
        !asked.some(({ number }) => number === other.number),
    );
    return like ? [{ asked: show(citation), found: show(like) }] : [];
  });
}

/** The same figures before a symbol that a scan may have misread by a letter. */
function sameDocument(a: Citation, b: Citation): boolean {
  if (a.number === b.number) return true;
  return figures(a) === figures(b) && a.kind === b.kind && nearlySame(symbol(a), symbol(b));
}

const figures = ({ number }: Citation): string => /^\d+/u.exec(number)?.[0] ?? '';
const symbol = ({ number }: Citation): string => number.replace(/^\d+/, '');

/** 57-NQ/TW is one document everywhere; 02/KH-UBND is another in every province. */
function sameProvinceOrState(citation: Citation, sameProvince: boolean): boolean {
  return sameProvince || !/UBND|HĐND|TU$|BTC/u.test(citation.number);
}

export function compareFacts(
  asked: string,
  found: string,
  options: { readonly sameProvince: boolean },
): FactComparison {
  const families: Quantity[][] = [];
  for (const quantity of ownQuantities(asked)) {
    const known = families.find(([first]) => first !== undefined && sameFamily(first, quantity));
    if (known) known.push(quantity);
    else families.push([quantity]);
  }
  const there = ownQuantities(found);
  const compared = families.map((list) =>
    compareFamily(
      list,
      there.filter((quantity) => list[0] !== undefined && sameFamily(list[0], quantity)),
    ),
  );
  const citations = compareCitations(readCitations(asked), readCitations(found), options.sameProvince);
  return {
    changed: [...compared.flatMap(({ changed }) => changed), ...citations],
    absent: compared.flatMap(({ absent }) => absent),
    given: families.length > 0,
  };
}

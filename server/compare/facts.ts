// A criterion's values against those of its evidence: which are changed, which are not given. 10/12 against 15/12 is a change.
import { readCitations, type Citation } from '../structure/citations.ts';
import { readQuantities, type Quantity } from '../structure/quantities.ts';

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
  'percent',
  'count',
  'frequency',
]);

/** Values of one family can stand for each other: a deadline may be given as 10/12 or as 10/12/2026. */
function family({ kind, value }: Quantity): string {
  if (kind === 'count') return `count ${value.split(' ')[1] ?? ''}`;
  if (kind === 'deadline' || kind === 'date' || kind === 'month') return 'time';
  return kind;
}

/** Values of the text itself; dates of cited documents belong to the citations. */
export function ownQuantities(text: string): readonly Quantity[] {
  const cited = readCitations(text);
  return readQuantities(text).filter(
    ({ start, end }) => !cited.some((citation) => start < citation.end && citation.start < end),
  );
}

/** 10/12 is 10/12 of any year, and a date lies in its month. */
function sameValue(a: Quantity, b: Quantity): boolean {
  if (a.value === b.value) return true;
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
    const twin = found.find((other) => other.number === citation.number);
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
        symbol(other) === symbol(citation) &&
        !asked.some(({ number }) => number === other.number),
    );
    return like ? [{ asked: show(citation), found: show(like) }] : [];
  });
}

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
  const families = new Map<string, Quantity[]>();
  for (const quantity of ownQuantities(asked)) {
    const list = families.get(family(quantity)) ?? [];
    families.set(family(quantity), [...list, quantity]);
  }
  const there = ownQuantities(found);
  const compared = [...families].map(([name, list]) =>
    compareFamily(
      list,
      there.filter((quantity) => family(quantity) === name),
    ),
  );
  const citations = compareCitations(readCitations(asked), readCitations(found), options.sameProvince);
  return {
    changed: [...compared.flatMap(({ changed }) => changed), ...citations],
    absent: compared.flatMap(({ absent }) => absent),
    given: families.size > 0,
  };
}

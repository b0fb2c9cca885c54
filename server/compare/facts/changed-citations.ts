// Documents that a criterion cites against those of its evidence: which are cited with another date or number.
import { readCitations, type Citation } from '../../structure/values/citations.ts';
import { nearlySame } from './equal-values.ts';

export interface ChangedCitation {
  readonly asked: string;
  readonly found: string;
  /** Of the citation in the evidence. */
  readonly at: number;
}

function show({ kind, number, date }: Citation): string {
  return `${kind} số ${number}${date === null ? '' : ` ngày ${date.split('-').toReversed().join('/')}`}`;
}

const figures = ({ number }: Citation): string => /^\d+/u.exec(number)?.[0] ?? '';
const symbol = ({ number }: Citation): string => number.replace(/^\d+/, '');

/** The same figures before a symbol that a scan may have misread by a letter. */
function sameDocument(a: Citation, b: Citation): boolean {
  if (a.number === b.number) return true;
  return figures(a) === figures(b) && a.kind === b.kind && nearlySame(symbol(a), symbol(b));
}

/** 57-NQ/TW is one document everywhere; 02/KH-UBND is another in every province. */
function sameProvinceOrState(citation: Citation, sameProvince: boolean): boolean {
  return sameProvince || !/UBND|HĐND|TU$|BTC/u.test(citation.number);
}

/** The same document cited with another date, or, within a province, another number for the same kind and issuer. */
export function changedCitations(
  asked: string,
  found: string,
  sameProvince: boolean,
): readonly ChangedCitation[] {
  const wanted = readCitations(asked);
  if (wanted.length === 0) return [];
  const there = readCitations(found);
  return wanted.flatMap((citation): readonly ChangedCitation[] => {
    const twin = there.find((other) => sameDocument(citation, other));
    if (twin) {
      const differs = twin.date !== null && citation.date !== null && twin.date !== citation.date;
      return differs && sameProvinceOrState(citation, sameProvince)
        ? [{ asked: show(citation), found: show(twin), at: twin.start }]
        : [];
    }
    if (!sameProvince) return [];
    const like = there.find(
      (other) =>
        other.kind === citation.kind &&
        nearlySame(symbol(other), symbol(citation)) &&
        !wanted.some(({ number }) => number === other.number),
    );
    return like ? [{ asked: show(citation), found: show(like), at: like.start }] : [];
  });
}

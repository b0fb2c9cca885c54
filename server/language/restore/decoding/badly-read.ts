// A document that an engine read badly: whether it is one, and the same misreading in the same place of a phrase.
import type { RestoreLine } from '../words/restore-line.ts';
import type { LineEdit } from './corrections.ts';

/** Share of its words that were surely misread. Typed letters well scanned have 0.004; faxes, coarse and blurred pages 0.015 and more. */
const BADLY_READ = 0.015;
const FEWEST_WORDS = 50;
/** What was read alike after the same word is the same misreading from here on. */
const AS_LIKELY = 0.5;

/** `edits` of recognised lines alone. */
export function isBadlyRead(edits: readonly LineEdit[], lines: readonly RestoreLine[]): boolean {
  const words = lines
    .filter(({ noise }) => noise === 'ocr')
    .reduce((sum, { text }) => sum + (text.match(/\S*\p{L}\S*/gu)?.length ?? 0), 0);
  const misread = edits.filter(
    ({ line, start, end, text }) => lines[line]?.text.slice(start, end) !== text,
  ).length;
  return words >= FEWEST_WORDS && misread >= BADLY_READ * words;
}

/** The edits, those kept among them that another place of the document decides. `isUnclear`: what may be decided so, and decide. */
export function repeatedToo(
  edits: readonly LineEdit[],
  texts: readonly string[],
  isUnclear: (edit: LineEdit) => boolean,
): readonly LineEdit[] {
  const readOf = ({ line, start, end }: LineEdit): string => texts[line]?.slice(start, end) ?? '';
  const placeOf = (edit: LineEdit): string => {
    const before = `${texts[edit.line - 1] ?? ''} ${texts[edit.line]?.slice(0, edit.start) ?? ''}`;
    return `${/\S+(?=\s*$)/u.exec(before)?.[0] ?? ''} ${readOf(edit)}`;
  };
  const known = new Map(
    edits
      .filter((edit) => isUnclear(edit) && edit.text !== readOf(edit))
      .map((edit) => [placeOf(edit), edit.text]),
  );
  return edits.map((edit) => {
    const text = isUnclear(edit) && edit.text === readOf(edit) ? known.get(placeOf(edit)) : undefined;
    const at = text === undefined ? -1 : edit.candidates.indexOf(text);
    const share = edit.probabilities?.[at] ?? 0;
    if (text === undefined || share < AS_LIKELY) return edit;
    const first = <Item>(items: readonly Item[]): readonly Item[] => [
      ...items.slice(at, at + 1),
      ...items.filter((_, place) => place !== at),
    ];
    return {
      ...edit,
      text,
      confidence: share,
      candidates: first(edit.candidates),
      ...(edit.probabilities && { probabilities: first(edit.probabilities) }),
    };
  });
}

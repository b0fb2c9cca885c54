// A row of an indicator table × the row that answers it → what the plan sets itself for a year instead of what is asked for that year.
import { fold } from '../../language/fold.ts';
import type { Field } from '../../model/document.ts';
import type { Criterion } from '../../model/template.ts';
import { figureOf } from '../../structure/values/quantities.ts';
import { BETWEEN, fieldText } from '../../structure/tables/row-text.ts';
import type { Block } from '../passages/passages.ts';
import type { ChangedFact } from './facts.ts';

const YEAR = /(?<!\d)20\d\d(?!\d)/u;
const FIGURE = /^(?:[≥>] ?)?(\d{1,3}(?:\.\d{3})+|\d+(?:[.,]\d+)?) ?%?$/u;
/** Of the whole province a commune does its part, and how large that is no table says. */
const OF_EACH = /(?<!\p{L})(?:tỷ lệ|tỉ lệ|mỗi|bình quân|trung bình)(?!\p{L})|%/iu;
/** “Tỷ lệ hộ nghèo”: the less the better. */
const BETTER_LESS =
  /(?<![a-z])(?:giam|ngheo|tu vong|mac|that nghiep|suy dinh duong|vi pham|tao hon|tai nan|that thoat)(?![a-z])/;

interface Cell {
  readonly text: string;
  readonly value: number;
  /** Where it begins in the row's text. */
  readonly at: number;
}

/** Figures of a row by the year that heads their column. */
function cellsOf(text: string, fields: readonly Field[]): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  let at = text.length;
  for (const field of fields) {
    at += BETWEEN.length;
    const year = YEAR.exec(field.name)?.[0];
    const figure = FIGURE.exec(field.text)?.[1];
    if (year !== undefined && figure !== undefined)
      cells.set(year, { text: field.text, value: Number(figureOf(figure)), at });
    at += fieldText(field).length;
  }
  return cells;
}

/** `blocks`: that hold the evidence, in the order in which they stand in it, a line each. */
export function changedByYear(
  { text, fields = [] }: Pick<Criterion, 'text' | 'fields'>,
  blocks: readonly Block[],
): readonly ChangedFact[] {
  const asked = cellsOf(text, fields);
  if (asked.size === 0 || ![text, ...fields.map((field) => field.text)].some((said) => OF_EACH.test(said)))
    return [];
  const isLessBetter = BETTER_LESS.test(fold(text));
  let start = 0;
  for (const block of blocks) {
    const given = block.row ? cellsOf(block.row.task, block.row.fields) : new Map<string, Cell>();
    const changed = [...asked].flatMap(([year, { text: from, value }]): readonly ChangedFact[] => {
      const to = given.get(year);
      if (!to || to.value === value) return [];
      const isLess = to.value < value !== isLessBetter;
      const match = isLess ? 'weaker' : 'stricter';
      return [{ asked: `${from} (năm ${year})`, found: to.text, match, at: start + to.at, halves: isLess }];
    });
    if (given.size > 0) return changed;
    start += block.text.length + 1;
  }
  return [];
}

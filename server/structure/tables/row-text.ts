// A row of a table as running text: the task, then what its other columns say.
import type { Field, Section } from '../../model/document.ts';

/** Between cells, so that a reader sees where one ends; no word stands across it. */
export const BETWEEN = ' | ';

/** In a column of deadlines `10/12` is a day. */
export function fieldText({ kind, text }: Field): string {
  return kind === 'time' ? text.replace(/(?<![\d/]|ngày )\b(\d{1,2}\/\d{1,2})(?![\d/])/gu, 'ngày $1') : text;
}

export function rowText({ text, fields = [] }: Pick<Section, 'text' | 'fields'>): string {
  return [text, ...fields.map(fieldText)].join(BETWEEN);
}

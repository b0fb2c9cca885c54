// What every measurement of judgement is made of: a plan from bare text, and rows with their bars.
import type { Plan } from '../../compare/passages/passages.ts';
import type { Transcript } from '../../model/transcript.ts';
import { parse } from '../../structure/parse.ts';
import type { Row } from '../measures/row.ts';

export const atLeast = (measure: string, value: number, bar: number): Row => ({
  area: 'judgement',
  measure,
  value,
  bar: `≥ ${bar}`,
  met: value >= bar,
});

export const atMost = (measure: string, value: number, bar: number): Row => ({
  area: 'judgement',
  measure,
  value,
  bar: `≤ ${bar}`,
  met: value <= bar,
});

export function transcriptOf(text: string): Transcript {
  const span = { start: 0, end: text.length };
  return { text, pages: [{ number: 1, span, legibility: 1 }], origins: [], corrections: [] };
}

export function planOf(transcript: Transcript): Plan {
  return { transcript, document: parse(transcript) };
}

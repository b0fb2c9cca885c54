// Figures in parentheses or circles at the head of a line: (1) (ii) ②.
import { marker, RARE_FORM, type Marker } from './marker.ts';
import { readRoman } from './roman.ts';

/** Where it could stand over a dash or under one, under it is the rarer. */
const NESTED = 0.05;

/** ① ❶ ➀ ➊, each row from its first sign on. */
const CIRCLED_ROWS: readonly (readonly [first: number, count: number])[] = [
  [0x2460, 20],
  [0x2776, 10],
  [0x2780, 10],
  [0x278a, 10],
];

/** Figures in circles, as others stand in parentheses. */
function circledMarkers(text: string): readonly Marker[] {
  const code = text.codePointAt(0) ?? 0;
  const row = CIRCLED_ROWS.find(([first, count]) => code >= first && code < first + count);
  const match = /^.[.:)]? ?(?=\S)/u.exec(text);
  if (!row || !match) return [];
  const label = text.charAt(0);
  const ordinal = code - row[0] + 1;
  return [
    marker('enclosed', ordinal, label, match[0].length, 0),
    marker('nested', ordinal, label, match[0].length, NESTED),
  ];
}

/** (1), (ii). (a) is a letter. */
function bracketedMarkers(text: string): readonly Marker[] {
  const match = /^\((\d{1,2}|[ivx]{1,4})\)[.:]? ?(?=\S)/.exec(text);
  if (!match?.[1]) return [];
  const figure = /^\d/.test(match[1]) ? Number(match[1]) : readRoman(match[1].toUpperCase())[0]?.ordinal;
  if (figure === undefined || figure === 0) return [];
  const label = `(${match[1]})`;
  return [
    marker('enclosed', figure, label, match[0].length, 0),
    marker('nested', figure, label, match[0].length, NESTED),
    // (1) over (a), where others write 1. over a).
    ...(/^\d/.test(match[1]) ? [marker('number', figure, `${figure}.`, match[0].length, 3 * RARE_FORM)] : []),
  ];
}

/** Figures in parentheses or in circles. */
export function enclosedMarkers(text: string): readonly Marker[] {
  return [...bracketedMarkers(text), ...circledMarkers(text)];
}

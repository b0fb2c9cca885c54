// A sentence → the same with one value changed: a deadline, a date, a figure, the number of a cited document.
import { readCitations } from '../../structure/values/citations.ts';
import { readQuantities } from '../../structure/values/quantities.ts';

export interface ChangedValue {
  readonly text: string;
  /** Figures that now stand in the sentence and did not before. */
  readonly value: string;
}

/** Days and months stay what a calendar has. */
const MOST: Readonly<Record<string, number>> = { date: 28, deadline: 28, month: 12 };

/** Another figure of the same length. */
function otherFigure(figure: string, most: number, random: () => number): string {
  const number = Number(figure);
  if (/^(?:19|20)\d{2}$/u.test(figure)) return String(number + 1 + Math.floor(random() * 3));
  let other = number;
  while (other === number) other = 1 + Math.floor(random() * most);
  return String(other).padStart(figure.length, '0');
}

export function changeValue(text: string, random: () => number): ChangedValue | undefined {
  const quantities = readQuantities(text).filter(({ kind }) => kind !== 'frequency' && kind !== 'period');
  const citations = readCitations(text).map(({ start, end }) => ({
    kind: 'citation',
    text: text.slice(start, end),
    start,
    end,
  }));
  const places = [...quantities, ...citations];
  const place = places[Math.floor(random() * places.length)];
  const figure = place ? /\d+/u.exec(place.text) : null;
  if (!place || !figure) return undefined;
  const other = otherFigure(figure[0], MOST[place.kind] ?? Number(figure[0]) + 40, random);
  const at = place.start + figure.index;
  return { text: text.slice(0, at) + other + text.slice(at + figure[0].length), value: other };
}

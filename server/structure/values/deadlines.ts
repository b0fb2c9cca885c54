// Sections → the deadlines and rhythms they set, as values with the words that say them.
import { fold } from '../../language/fold.ts';
import type { Deadline, Section } from '../../model/document.ts';
import { ownQuantities } from './own-quantities.ts';
import type { Quantity } from './quantities.ts';
import { rowText } from '../tables/row-text.ts';
import { walk } from '../outline/section-tree.ts';

/** By when or since when; a date without such a word is as often the date of something that was. */
const LEADS =
  /(?:\b(?:truoc|sau|cham nhat|muon nhat|khong qua|den het|het|den|trong|vao|tu|xong|vao dip|ke tu|thoi han|dinh ky|chia lam|giai doan)(?: (?:vao|ngay|het|la|nam|thoi gian|toi da))*[ :(]*)$/;
/** Words before a value that belong to what is shown of it. */
const SHOWN_BEFORE =
  /(?:(?:trước|sau|chậm nhất|muộn nhất|không quá|đến hết|hết|đến|trong|vào|từ|kể từ|thời hạn|định kỳ)(?: (?:vào|ngày|hết|là|năm|thời hạn))*[ :(]*)$/iu;
const RECURRING = /(?:6|sau|sáu|\d{1,2}) tháng (?:một|1|01|\/) ?lần/iu;

const KINDS: Readonly<Partial<Record<Quantity['kind'], Deadline['kind']>>> = {
  deadline: 'day',
  date: 'day',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
  period: 'period',
  frequency: 'recurring',
};

/** A span of time within which something is answered or done: `05 ngay`. */
const WITHIN_UNITS = /^\d+ (?:ngay|thang|tuan|gio|phut)$/;

function kindOf(quantity: Quantity): Deadline['kind'] | undefined {
  return KINDS[quantity.kind] ?? (WITHIN_UNITS.test(quantity.value) ? 'within' : undefined);
}

function deadlinesOf(section: Section): readonly Deadline[] {
  const text = section.fields
    ? rowText(section)
    : [section.titled ? section.heading : '', section.text].filter((part) => part !== '').join('. ');
  const times = (section.fields ?? []).filter(({ kind }) => kind === 'time').map((field) => field.text);
  const found: Deadline[] = [];
  for (const quantity of ownQuantities(text)) {
    const kind = kindOf(quantity);
    if (kind === undefined) continue;
    const before = text.slice(0, quantity.start);
    const inTimeColumn = times.some((time) => time.includes(quantity.text));
    const led = LEADS.test(fold(before));
    if (kind !== 'recurring' && kind !== 'quarter' && kind !== 'month' && !led && !inTimeColumn) continue;
    const lead = SHOWN_BEFORE.exec(before)?.[0] ?? '';
    const phrase = `${lead}${quantity.text}`.replace(/^[\s(:]+/u, '');
    found.push({ kind, value: quantity.value, phrase, path: section.path, lines: section.ownLines });
  }
  const rhythm = RECURRING.exec(text);
  if (rhythm && !found.some(({ phrase }) => rhythm[0].includes(phrase) || phrase.includes(rhythm[0]))) {
    const months = Number.parseInt(rhythm[0], 10) || 6;
    found.push({
      kind: 'recurring',
      value: `1/${months} thang`,
      phrase: rhythm[0],
      path: section.path,
      lines: section.ownLines,
    });
  }
  return found;
}

/** In document order. */
export function readDeadlines(sections: readonly Section[]): readonly Deadline[] {
  return [...walk(sections)].flatMap(deadlinesOf);
}

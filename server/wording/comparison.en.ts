// Every sentence a comparison says, in English. What is quoted stays as it was written.
import type { LineRange } from '../model/transcript.ts';
import type { Sentences } from './comparison.vi.ts';
import { remarkIn } from './remarks.ts';
import type { Lesser, Named, Place } from './told.ts';

function linesText([first, last]: LineRange): string {
  return first === last ? `line ${first}` : `lines ${first}–${last}`;
}

const DIVISIONS: readonly (readonly [RegExp, string])[] = [
  [/^Phụ lục/u, 'Appendix'],
  [/^Phần/u, 'Part'],
  [/^Chương/u, 'Chapter'],
  [/^Mục/u, 'Section'],
  [/^Điều/u, 'Article'],
];

/** `III.1.a.-2` → `section III.1.a, dash 2`. */
function pathText(path: string): string {
  if (path === 'Mở đầu') return 'the opening';
  const closing = /^Kết(?:~(\d+))?$/u.exec(path);
  if (closing) return closing[1] === undefined ? 'the closing' : `the closing, paragraph ${closing[1]}`;
  const named: string[] = [];
  const numbered: string[] = [];
  const items: string[] = [];
  for (const part of path.split('.')) {
    const item = /^([-+])(\d+)$/u.exec(part);
    const division = numbered.length === 0 ? DIVISIONS.find(([pattern]) => pattern.test(part)) : undefined;
    const label = part.replace(/~(\d+)$/u, ' (time $1)');
    if (part.startsWith('¶')) items.push(`paragraph ${part.slice(1)}`);
    else if (item) items.push(`${item[1] === '-' ? 'dash' : 'plus'} ${item[2]}`);
    else if (division) named.push(label.replace(division[0], division[1]));
    else numbered.push(label);
  }
  const head = numbered.length > 0 ? [...named, `section ${numbered.join('.')}`] : named;
  return [...head, ...items].join(', ');
}

function quote(text: string): string {
  return `“${text.replace(/[“”"]/gu, '').replace(/[.;:,\s]+$/u, '')}”`;
}

function listText(items: readonly string[]): string {
  return items.map(quote).join(', ');
}

function placesText(places: readonly Place[]): string {
  return places
    .map(({ path, lines, page }) => {
      const where = page === undefined ? linesText(lines) : `page ${page}, ${linesText(lines)}`;
      return `${pathText(path)} (${where})`;
    })
    .join(' and ');
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

/** `2025-09-25` → `25 Sept 2025`; a month alone stays a month. */
function dateText(iso: string): string {
  const [year, month, day] = iso.split('-');
  const named = MONTHS[Number(month) - 1] ?? month;
  return [day === undefined ? '' : String(Number(day)), named, year].filter(Boolean).join(' ');
}

function like({ unit, path }: Named): string {
  return `as ${unit} does in ${pathText(path)}`;
}

function lesserText({ asked, found }: Lesser): string {
  return found == null ? `does not give ${quote(asked)}` : `gives ${quote(found)} instead of ${quote(asked)}`;
}

export const ENGLISH: Sentences = {
  met: (places) => `The plan says this in ${placesText(places)}.`,
  metInOtherWords: (places, absent) =>
    `The plan says this in ${placesText(places)}, in other words than the template's ${listText(absent)}.`,
  partial: (places, absent) =>
    absent.length === 0
      ? `The plan says only a part of this in ${placesText(places)}.`
      : `The plan says only a part of this in ${placesText(places)}; ${listText(absent)} was not found.`,
  partialForValue: (places, values) =>
    `The plan says this in ${placesText(places)} but does not give ${listText(values)}.`,
  partialForChange: (places, asked, found) =>
    `The plan says this in ${placesText(places)} but gives ${quote(found)} instead of ${quote(asked)}.`,
  changeTo: (found, asked, path) =>
    `Look at ${quote(found)} in ${pathText(path)} again; the template says ${quote(asked)}.`,
  denied: (places, denial) =>
    `The plan speaks of this in ${placesText(places)}, but to deny it: ${quote(denial)}.`,
  reconsider: (denial, path) => `Look at ${quote(denial)} in ${pathText(path)} again.`,
  both: (first, second) => `${first} ${second}`,
  ambiguous: () => 'Another passage of the plan is much like it; better look.',
  missing: () => 'This was not found in the plan.',
  missingWithNearest: (place, absent) =>
    `This was not found; the nearest passage is ${placesText([place])}, which does not speak of ${listText(absent)}.`,
  unclearWording: (places, absent) => {
    if (places.length === 0) return 'It is not certain that the plan says this; a person should look.';
    const where = `The plan may say this in ${placesText(places)}`;
    return absent.length === 0
      ? `${where}; a person should look.`
      : `${where} in other words, but ${listText(absent)} was not found; a person should look.`;
  },
  unclear: (pages) => `Page ${pages.join(', ')} could not be read well enough to tell; look at the scan.`,
  unread: (message) =>
    `A part of the plan was not read, so nothing can be told; look at the original. ${remarkIn(message, 'en')}`,
  unclearForFile: () => 'The file ends too early to tell; look at the complete one.',
  unclearForSubject: () =>
    'The file seems to be a plan on something else, so this was not judged; check the file that was sent.',
  anotherSubject: (planTitle, templateName) =>
    planTitle === null
      ? `The plan says hardly anything of the template ${quote(templateName)}; check whether the right file was sent.`
      : `The plan is about ${quote(planTitle)}, not about the template's ${quote(templateName)}; check whether the right file was sent.`,
  addUnder: (what, heading, path) => `Add${what} to ${pathText(path)} ${quote(heading)}.`,
  addSection: (what, heading) => `Add${what}; the plan has no section like ${quote(heading)}, so make one.`,
  addAnywhere: (what) => `Add${what} to the plan.`,
  completeAt: (absent, path) =>
    absent.length === 0
      ? `Write more fully in ${pathText(path)}, as the template does.`
      : `Add ${listText(absent)} in ${pathText(path)}.`,
  missingCriterion: (heading, label, advice) =>
    `${quote(heading)} is missing (template: ${label}). ${advice}`.trim(),
  partialCriterion: (heading, label, reason) =>
    `${quote(heading)} (template: ${label}) is not complete. ${reason}`,
  handWritten: (id) => `criterion ${id}`,
  place: (path) => pathText(path),
  nothing: () => '',
  named: (name) => ` ${quote(name)}`,
  missingSection: (heading, path, count) =>
    `All of the template's ${pathText(path)} ${quote(heading)} is missing: none of its ${count} demands was found.`,
  extraSections: (sections, count) => {
    const named = sections.map(({ heading, path }) => `${pathText(path)} ${quote(heading)}`).join('; ');
    const more = count > sections.length ? ` and ${count - sections.length} others` : '';
    return `The plan has sections of its own that answer nothing in the template: ${named}${more}.`;
  },
  changedFact: (heading, asked, found, place, stricter) =>
    `For ${quote(heading)} the template says ${quote(asked)}, the plan ${quote(found)} in ${placesText([place])}${stricter ? ', which is stricter' : ''}.`,
  noParentCited: () => 'The plan does not cite the provincial plan that it implements.',
  parentNotCited: (number) => `The plan does not cite the provincial plan ${number}.`,
  otherParentCited: (asked, found) => `The plan cites ${found} instead of the provincial plan ${asked}.`,
  datedBeforeParent: (date, number, parentDate) =>
    `The plan is dated ${dateText(date)}, before the plan ${number} that it implements (${dateText(parentDate)}).`,
  likeMet: (places, precedent) =>
    `The plan says this in ${placesText(places)}, ${like(precedent)}, which a person found met.`,
  likePartial: (places, precedent) =>
    `The plan says a part of this in ${placesText(places)}, ${like(precedent)}, which a person found not complete.`,
  likeHalf: (places, precedent, less) =>
    `The plan says this in ${placesText(places)}, ${like(precedent)}, which a person found met, but it ${less.map(lesserText).join(', ')}.`,
  roundMet: (places, answered, asked) =>
    `The plan says this in other words in ${placesText(places)}. The machine was not sure; people found ${answered} of ${asked} such places to answer.`,
  roundPartial: (places, answered, asked) =>
    `The plan says a part of this in ${placesText(places)}. The machine was not sure; people found ${answered} of ${asked} such places to answer.`,
  likeMissing: (places, precedent) =>
    `This was not found; the nearest passage is ${placesText(places)}, ${like(precedent)}, which a person found not to answer it.`,
};

// The letter to units that have sent nothing: one to them all, whose long list goes into an annex, or one to a single unit.
import { Paragraph, type ISectionOptions } from 'docx';
import type { Matrix, Unit } from '../../model/round/round.ts';
import { dayText, formalName, templateShortName, templateWholeName } from './names.ts';
import {
  addressees,
  body,
  centred,
  documentOf,
  LAST,
  letterhead,
  sectionOf,
  signature,
  TEXT_WIDTH,
} from './stationery.ts';
import { ruledTable } from './tables.ts';
import type { LetterContext } from './unit-letter.ts';
import { LETTERS } from './wording.vi.ts';

/** Addressees that a letter names at its head. */
const MOST_NAMED = 6;
const SHARES = [0.1, 0.65, 0.25] as const;

/**
 * Those that sent nothing, as far as is known: a unit to which a file may belong that nobody has assigned yet is not
 * reminded before that is decided.
 */
export function unitsToRemind({ rows, unassigned }: Matrix): readonly Unit[] {
  const maybe = new Set(unassigned.flatMap(({ suggestions }) => suggestions.map(({ unit }) => unit.id)));
  return rows
    .filter(({ state, unit }) => state === 'not-submitted' && !maybe.has(unit.id))
    .map(({ unit }) => unit);
}

function annex(units: readonly Unit[], { settings, today }: LetterContext): ISectionOptions {
  return sectionOf([
    centred(LETTERS.annex, { bold: true }),
    centred(LETTERS.annexTitle, { bold: true }),
    centred(LETTERS.annexOf(settings.symbol, today.slice(0, 4), settings.office), { italics: true }),
    new Paragraph({ children: [] }),
    ruledTable(
      TEXT_WIDTH,
      LETTERS.annexHeads,
      SHARES,
      units.map(({ name }, at) => [[String(at + 1), true], [formalName(name)], ['']]),
    ),
  ]);
}

function letterOf(
  { template, settings, today }: LetterContext,
  deadline: string | null,
  to: readonly string[],
  said: { readonly counted: string; readonly ask: string },
): readonly [about: string, section: ISectionOptions] {
  const about = LETTERS.aboutReminder(templateShortName(template));
  return [
    about,
    sectionOf([
      letterhead({ settings, symbol: settings.symbol, about, today }),
      ...addressees(to),
      body(
        LETTERS.reminderOpening(templateWholeName(template), deadline === null ? null : dayText(deadline)),
      ),
      body(said.counted),
      ...(settings.contact === null ? [] : [body(LETTERS.contact(settings.contact))]),
      body(said.ask, LAST),
      signature(settings, [LETTERS.asAbove]),
    ]),
  ];
}

const replyDay = ({ replyBy }: LetterContext['settings']): string | null =>
  replyBy === null ? null : dayText(replyBy);

/** Bytes of a .docx; undefined where nobody has to be reminded. */
export async function reminder(
  matrix: Matrix,
  deadline: string | null,
  context: LetterContext,
): Promise<Uint8Array | undefined> {
  const units = unitsToRemind(matrix);
  if (units.length === 0) return undefined;
  const { settings } = context;
  const isLong = units.length > MOST_NAMED;
  const many = units.some(({ kind }) => kind === 'cơ quan') ? LETTERS.manyUnits : LETTERS.manyCommunes;
  const { counts } = matrix;
  const counted = LETTERS.reminderCounts(counts.submitted, counts.units, units.length);
  const to = isLong ? [many] : units.map(({ name }) => formalName(name));
  const [about, letter] = letterOf(context, deadline, to, {
    counted: `${counted}${isLong ? LETTERS.reminderAnnexed : '.'}`,
    ask: LETTERS.reminderAsk(settings.office, replyDay(settings)),
  });
  return documentOf(about, [letter, ...(isLong ? [annex(units, context)] : [])]);
}

/** Bytes of a .docx. */
export async function reminderTo(
  { name }: Unit,
  deadline: string | null,
  context: LetterContext,
): Promise<Uint8Array> {
  const { settings } = context;
  const unit = formalName(name);
  const [about, letter] = letterOf(context, deadline, [unit], {
    counted: LETTERS.reminderToOne(settings.office, unit),
    ask: LETTERS.reminderAskOne(unit, settings.office, replyDay(settings)),
  });
  return documentOf(about, [letter]);
}

// A round → every letter that follows from it, as files under names that a mail room can send them by.
import type { LetterSettings } from '../../model/round/letter-settings.ts';
import type { MatrixRow } from '../../model/round/round.ts';
import type { Template } from '../../model/template.ts';
import type { Chart } from '../round/chart.ts';
import { gapsChart } from '../round/chart.ts';
import { gapsOf } from '../round/gaps.ts';
import type { RoundResult } from '../round/round-result.ts';
import { leadershipReport } from './leadership-report.ts';
import { reminder, reminderTo } from './reminder.ts';
import { unitLetter } from './unit-letter.ts';
import type { ZippedFile } from './zip-files.ts';

export interface LetterTools {
  readonly settings: LetterSettings;
  /** ISO day. */
  readonly today: string;
  /** Chart → PNG. */
  readonly drawChart: (chart: Chart) => Promise<Uint8Array>;
}

/** Bytes of the report to the leadership, a .docx. */
export async function reportFile(
  round: RoundResult,
  { drawChart, ...rest }: LetterTools,
): Promise<Uint8Array> {
  const chart = gapsChart(gapsOf(round.matrix));
  const drawn = chart === undefined ? undefined : { chart, png: await drawChart(chart) };
  return leadershipReport(round, drawn, rest);
}

/** To all: the report to the leadership, and one reminder to those who sent nothing. */
export async function* lettersToAll(round: RoundResult, tools: LetterTools): AsyncIterable<ZippedFile> {
  const { template, matrix, deadline } = round;
  yield { name: 'bao-cao-lanh-dao.docx', bytes: await reportFile(round, tools) };
  const reminding = await reminder(matrix, deadline, { template, ...tools });
  if (reminding !== undefined) yield { name: 'cong-van-don-doc.docx', bytes: reminding };
}

/** undefined where there is nothing to write. */
export async function letterTo(
  row: MatrixRow,
  template: Template,
  { settings, today }: LetterTools,
): Promise<ZippedFile | undefined> {
  const bytes = await unitLetter(row, { template, settings, today });
  return bytes && { name: `don-vi/${row.unit.id}.docx`, bytes };
}

/** To one unit by itself, a reminder where it sent nothing. undefined where there is nothing to write. */
export async function letterAlone(
  row: MatrixRow,
  { template, deadline }: Pick<RoundResult, 'template' | 'deadline'>,
  { settings, today }: LetterTools,
): Promise<Uint8Array | undefined> {
  const context = { template, settings, today };
  return row.state === 'not-submitted' ? reminderTo(row.unit, deadline, context) : unitLetter(row, context);
}

/** One after another, so that a country's letters are never held all at once by whoever writes them to a folder. */
export async function* lettersOf(round: RoundResult, tools: LetterTools): AsyncIterable<ZippedFile> {
  yield* lettersToAll(round, tools);
  for (const row of round.matrix.rows) {
    const letter = await letterTo(row, round.template, tools);
    if (letter !== undefined) yield letter;
  }
}

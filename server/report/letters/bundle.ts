// A round → every letter that follows from it, as files under names that a mail room can send them by.
import { zipSync } from 'fflate';
import type { LetterSettings } from '../../model/letter-settings.ts';
import type { Chart } from '../round/chart.ts';
import { gapsChart } from '../round/chart.ts';
import { gapsOf } from '../round/gaps.ts';
import type { RoundResult } from '../round/round-result.ts';
import { leadershipReport } from './leadership-report.ts';
import { reminder } from './reminder.ts';
import { unitLetter } from './unit-letter.ts';

export interface LetterFile {
  /** With its folder: `bo-sung/xa-cam-lo.docx`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

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

/** One after another, so that a country's letters are never held all at once by whoever writes them to a folder. */
export async function* lettersOf(round: RoundResult, tools: LetterTools): AsyncIterable<LetterFile> {
  const { template, matrix, deadline } = round;
  const context = { template, settings: tools.settings, today: tools.today };
  const report = await reportFile(round, tools);
  yield { name: 'bao-cao-lanh-dao.docx', bytes: report };
  const reminding = await reminder(matrix, deadline, context);
  if (reminding !== undefined) yield { name: 'cong-van-don-doc.docx', bytes: reminding };
  for (const row of matrix.rows) {
    const bytes = await unitLetter(row, context);
    if (bytes !== undefined) yield { name: `don-vi/${row.unit.id}.docx`, bytes };
  }
}

/** All letters as one .zip. */
export async function lettersZip(round: RoundResult, tools: LetterTools): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  for await (const { name, bytes } of lettersOf(round, tools)) files[name] = bytes;
  // Word files are packed already; days in a zip begin in 1980 and say nothing here.
  return zipSync(files, { level: 0, mtime: `${tools.today}T00:00:00` });
}

// A round as a file to look at: the matrix as JSON, an Excel workbook or .csv.
import type { Language } from '../../model/comparison.ts';
import type { RoundResult } from './round-result.ts';

export const ROUND_FORMATS = ['xlsx', 'csv'] as const;
export type RoundFormat = (typeof ROUND_FORMATS)[number];

/** The libraries take a fifth of a second to load, which nothing else should wait for. */
export async function exportRound(
  round: RoundResult,
  format: 'json' | RoundFormat,
  language: Language = 'vi',
): Promise<string | Uint8Array> {
  switch (format) {
    case 'json': {
      const { matrixJson } = await import('./matrix-json.ts');
      return JSON.stringify(matrixJson(round.template, round.matrix), null, 2);
    }
    case 'csv':
      return (await import('./matrix-csv.ts')).matrixCsv(round, language);
    case 'xlsx':
      return (await import('./matrix-workbook.ts')).matrixWorkbook(round, language);
  }
}

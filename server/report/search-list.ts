// Results of a search → a list to hand on, as an Excel workbook or .csv, in which nothing a plan says can become a formula.
import type { Language, Status } from '../model/comparison.ts';
import type { StoredDocument } from '../model/stored/document.ts';
import { roundWording } from './round/wording.ts';
import { reportWording } from './wording.ts';

export const SEARCH_FORMATS = ['xlsx', 'csv'] as const;
export type SearchFormat = (typeof SEARCH_FORMATS)[number];

export interface ListedResult {
  readonly document: Pick<StoredDocument, 'name' | 'metadata'> | null;
  readonly path: string;
  readonly heading: string;
  readonly page: number | null;
  readonly snippet: { readonly text: string } | null;
  readonly status: Status | null;
  readonly unit: { readonly name: string; readonly state: string; readonly late: boolean } | null;
}

export interface ResultList {
  readonly q: string;
  readonly total: number;
  readonly compared: { readonly compared: number; readonly plans: number };
  readonly results: readonly ListedResult[];
}

const BYTE_ORDER_MARK = '\uFEFF';
const WIDTHS: readonly number[] = [28, 16, 18, 12, 14, 12, 40, 12, 8, 80, 30];

export async function searchFile(
  list: ResultList,
  format: SearchFormat,
  language: Language = 'vi',
): Promise<Uint8Array | string> {
  const { searchList: w, printedPage } = reportWording(language);
  const heads = [...w.heads];
  const rows = list.results.map((result) => rowOf(result, language));
  if (format === 'csv') {
    const { default: Papa } = await import('papaparse');
    return `${BYTE_ORDER_MARK}${Papa.unparse([heads, ...rows], { escapeFormulae: true })}\r\n`;
  }
  const { table, text, workbookOf } = await import('./sheets.ts');
  const columns = heads.map((name, at) => [name, WIDTHS[at] ?? 20] as const);
  const about = [
    [w.question, list.q],
    [w.total, String(list.total)],
    [w.compared, `${list.compared.compared} / ${list.compared.plans}`],
  ];
  return workbookOf(
    [
      table(
        w.sheet,
        columns,
        rows.map((row) => row.map((value) => text(value))),
      ),
      {
        sheet: w.about,
        columns: [{ width: 28 }, { width: 60 }],
        data: about.map((row) => row.map((value) => text(value))),
      },
    ],
    printedPage,
  );
}

function rowOf(
  { document, path, heading, page, snippet, status, unit }: ListedResult,
  language: Language,
): readonly string[] {
  const metadata = document?.metadata;
  return [
    unit?.name ?? metadata?.issuer ?? '',
    metadata?.province ?? '',
    metadata?.number ?? '',
    (metadata?.date ?? '').split('-').toReversed().join('/'),
    metadata?.kind ?? '',
    path,
    heading,
    status === null ? stateOf(unit, language) : reportWording(language).statuses[status],
    page === null ? '' : String(page),
    snippet?.text ?? '',
    document?.name ?? '',
  ];
}

function stateOf(unit: ListedResult['unit'], language: Language): string {
  if (unit === null) return '';
  const state =
    Object.entries(roundWording(language).states).find(([name]) => name === unit.state)?.[1] ?? unit.state;
  return unit.late ? `${state}, ${reportWording(language).searchList.late}` : state;
}

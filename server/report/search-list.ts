// Results of a search → a list to hand on, as an Excel workbook or .csv, in which nothing a plan says can become a formula.
import type { Status } from '../model/comparison.ts';
import type { StoredDocument } from '../model/stored/document.ts';
import { STATE_NAMES } from './round/wording.vi.ts';
import { SEARCH_LIST, STATUS_NAMES } from './wording.vi.ts';

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

export async function searchFile(list: ResultList, format: SearchFormat): Promise<Uint8Array | string> {
  const heads = [...SEARCH_LIST.heads];
  const rows = list.results.map(rowOf);
  if (format === 'csv') {
    const { default: Papa } = await import('papaparse');
    return `${BYTE_ORDER_MARK}${Papa.unparse([heads, ...rows], { escapeFormulae: true })}\r\n`;
  }
  const { table, text, workbookOf } = await import('./sheets.ts');
  const columns = heads.map((name, at) => [name, WIDTHS[at] ?? 20] as const);
  const about = [
    [SEARCH_LIST.question, list.q],
    [SEARCH_LIST.total, String(list.total)],
    [SEARCH_LIST.compared, `${list.compared.compared} / ${list.compared.plans}`],
  ];
  return workbookOf([
    table(
      SEARCH_LIST.sheet,
      columns,
      rows.map((row) => row.map((value) => text(value))),
    ),
    {
      sheet: SEARCH_LIST.about,
      columns: [{ width: 28 }, { width: 60 }],
      data: about.map((row) => row.map((value) => text(value))),
    },
  ]);
}

function rowOf({ document, path, heading, page, snippet, status, unit }: ListedResult): readonly string[] {
  const metadata = document?.metadata;
  return [
    unit?.name ?? metadata?.issuer ?? '',
    metadata?.province ?? '',
    metadata?.number ?? '',
    (metadata?.date ?? '').split('-').toReversed().join('/'),
    metadata?.kind ?? '',
    path,
    heading,
    status === null ? stateOf(unit) : STATUS_NAMES[status],
    page === null ? '' : String(page),
    snippet?.text ?? '',
    document?.name ?? '',
  ];
}

function stateOf(unit: ListedResult['unit']): string {
  if (unit === null) return '';
  const state = Object.entries(STATE_NAMES).find(([name]) => name === unit.state)?.[1] ?? unit.state;
  return unit.late ? `${state}, ${SEARCH_LIST.late}` : state;
}

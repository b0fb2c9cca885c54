// The audit as a table to keep: .csv, or an Excel workbook.
import type { AuditEntry } from '../../model/audit.ts';
import type { Language } from '../../model/comparison.ts';
import { actorIn } from '../../wording/actors.ts';
import { detailText } from './detail-text.ts';
import { auditWording } from './wording.ts';

export const AUDIT_FORMATS = ['csv', 'xlsx'] as const;
export type AuditFormat = (typeof AUDIT_FORMATS)[number];

export interface NamedAuditEntry extends AuditEntry {
  /** Id → what people call it. */
  readonly names: Readonly<Record<string, string>>;
}

/** Of Việt Nam, which has no other time and puts no clock forward; that of the machine may be any. */
const ZONE_MS = 7 * 60 * 60_000;
const MOMENT = 'dd/mm/yyyy hh:mm:ss';

/** Excel takes a file for UTF-8 by this mark. */
const MARK = '\uFEFF';

export async function exportAudit(
  entries: readonly NamedAuditEntry[],
  format: AuditFormat,
  language: Language = 'vi',
): Promise<string | Uint8Array> {
  const w = auditWording(language);
  // What has no name is told by its code.
  const actions: Readonly<Record<string, string>> = w.actions;
  const rows = [
    w.columns,
    ...entries.map((entry) => [
      momentText(entry.at),
      actorIn(entry.actor, language),
      actions[entry.action] ?? entry.action,
      entry.names[entry.subject] ?? entry.subject,
      detailText(entry.detail, w, entry.names, entry.names[entry.subject]),
      entry.subject,
    ]),
  ];
  if (format === 'csv') return MARK + rows.map((row) => row.map(quoted).join(',')).join('\r\n');
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const [heads = [], ...cells] = rows.map((row) => row.map((value) => ({ value, type: String })));
  const data = [
    heads.map((cell) => ({ ...cell, fontWeight: 'bold' as const })),
    ...cells.map(([, ...others], at) => [
      // A moment rather than its text, so that a spreadsheet can order and filter by it.
      { value: localMoment(entries[at]?.at ?? ''), type: Date, format: MOMENT },
      ...others,
    ]),
  ];
  return new Uint8Array(
    await writeExcelFile([
      { data, sheet: w.sheet, stickyRowsCount: 1, columns: [{ width: MOMENT.length }] },
    ]).toBuffer(),
  );
}

/** Its UTC parts are those of Việt Nam's clock, as a spreadsheet knows no zones. */
function localMoment(iso: string): Date {
  return new Date(Date.parse(iso) + ZONE_MS);
}

/** 30/11/2026 00:15:08 */
function momentText(iso: string): string {
  const [day = '', time = ''] = localMoment(iso).toISOString().split('T');
  return `${day.split('-').toReversed().join('/')} ${time.slice(0, 8)}`;
}

/** A cell that a spreadsheet would take for a formula is text. */
function quoted(cell: string): string {
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return `"${text.replaceAll('"', '""')}"`;
}

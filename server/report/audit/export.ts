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
      entry.at,
      actorIn(entry.actor, language),
      actions[entry.action] ?? entry.action,
      entry.names[entry.subject] ?? entry.subject,
      detailText(entry.detail, w, entry.names, entry.names[entry.subject]),
      entry.subject,
    ]),
  ];
  if (format === 'csv') return MARK + rows.map((row) => row.map(quoted).join(',')).join('\r\n');
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const bold = rows.map((row, at) =>
    row.map((value) => ({ value, type: String, ...(at === 0 && { fontWeight: 'bold' as const }) })),
  );
  return new Uint8Array(
    await writeExcelFile([{ data: bold, sheet: w.sheet, stickyRowsCount: 1 }]).toBuffer(),
  );
}

/** A cell that a spreadsheet would take for a formula is text. */
function quoted(cell: string): string {
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return `"${text.replaceAll('"', '""')}"`;
}

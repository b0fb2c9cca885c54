// Rows of the list → a table that Excel opens: what each document is and how it stands.
import type { DocumentRow } from '../../api/documents.ts';
import { showDate } from '../../show-date.ts';
import { STATUSES } from '../../status.ts';
import { t } from '../../wording.ts';

/** Excel takes UTF-8 for what begins with this mark. */
const MARK = '\uFEFF';

export function documentsCsv(rows: readonly DocumentRow[]): string {
  const lines = rows.map(({ name, metadata, pageCount, status, comparison, rounds }) => [
    name,
    metadata?.issuer ?? '',
    rounds.map((round) => round.name).join(', '),
    metadata?.number ?? '',
    showDate(metadata?.date ?? null),
    String(pageCount),
    status === 'ready' ? t.intake.ready : status === 'failed' ? t.intake.failed : t.intake.waiting,
    ...STATUSES.map((one) => (comparison === null ? '' : String(comparison.summary[one]))),
    comparison === null ? '' : `${Math.round(100 * comparison.summary.score)}%`,
  ]);
  return MARK + [t.bulk.heads, ...lines].map((cells) => cells.map(cell).join(';')).join('\r\n');
}

/** A cell that begins like a formula is text all the same. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

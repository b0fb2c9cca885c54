import { readSheet } from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { exportAudit } from '../../server/report/audit/export.ts';

const ENTRY = {
  at: '2026-11-29T17:15:08.250Z',
  actor: 'Bình',
  action: 'verdict.set',
  subject: 'cmp-1',
  detail: { from: 'missing', to: 'met' },
  names: {},
} as const;

describe('the audit taken along', () => {
  it('tells moments as offices write them, by the clock of Việt Nam', async () => {
    const csv = String(await exportAudit([ENTRY], 'csv'));
    expect(csv.split('\r\n')[1]).toBe(
      '"30/11/2026 00:15:08","Bình","kết luận","cmp-1","Thiếu → Đạt","cmp-1"',
    );
  });

  it('has moments in Excel that can be ordered', async () => {
    const xlsx = (await exportAudit([ENTRY], 'xlsx')) as Uint8Array<ArrayBuffer>;
    const [, row] = await readSheet(new Blob([xlsx]));
    // Days as fractions, so that a millisecond may be lost.
    const moment = row?.[0] instanceof Date ? row[0].getTime() : NaN;
    expect(Math.abs(moment - Date.parse('2026-11-30T00:15:08.250Z'))).toBeLessThan(1000);
  });
});

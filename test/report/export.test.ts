import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { readSheet } from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { compareTo } from '../../server/pipeline.ts';
import { templateFromDocument } from '../../server/compare/template/template.ts';
import { review } from '../../server/review/review.ts';
import type { Reviewed, Verdict } from '../../server/model/review.ts';
import { exportComparison } from '../../server/report/export.ts';
import { differencesOf } from '../../server/report/differences.ts';
import { planOf, treePlan } from '../support/plans/plans.ts';

const model = planOf(treePlan());
const template = templateFromDocument(model.document, model.transcript);
const plan = planOf(treePlan({ water: '' }));

function reviewed(verdicts: ReadonlyMap<string, Verdict> = new Map()): Reviewed {
  return review(compareTo(template, plan), template, verdicts);
}

/** The same with another text in the first evidence, as a plan might hold it. */
function saying(text: string): Reviewed {
  const comparison = reviewed();
  const [first, ...rest] = comparison.criteria;
  const [passage] = first?.evidence ?? [];
  if (first === undefined || passage === undefined) throw new Error('the first criterion has evidence');
  const criterion = { ...first, status: 'partial' as const, evidence: [{ ...passage, text }] };
  return { ...comparison, criteria: [criterion, ...rest] };
}

async function sheetsOf(comparison: Reviewed): Promise<Readonly<Record<string, string>>> {
  const files = unzipSync(await exportComparison(comparison, 'xlsx'));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

async function wordText(comparison: Reviewed): Promise<string> {
  const bytes = await exportComparison(comparison, 'docx');
  // What must not break at its hyphen has one that does not.
  return (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value.replaceAll('\u2011', '-');
}

describe('the Excel workbook', () => {
  it('has a row for every criterion and every finding, to filter by', async () => {
    const comparison = reviewed();
    const files = await sheetsOf(comparison);
    const rows = (sheet: string): number => files[`xl/worksheets/${sheet}.xml`]?.match(/<row /g)?.length ?? 0;
    expect(rows('sheet2')).toBe(comparison.criteria.length + 1);
    expect(rows('sheet3')).toBe(comparison.findings.length + 1);
    expect(files['xl/worksheets/sheet2.xml']).toContain(
      `<autoFilter ref="A1:J${comparison.criteria.length + 1}"/>`,
    );
  });

  it.each(['=1+1', '+84 123', '@SUM(A1)', '-2'])(
    'keeps “%s” of a plan as text, never a formula',
    async (text) => {
      const files = await sheetsOf(saying(text));
      const sheet = files['xl/worksheets/sheet2.xml'] ?? '';
      expect(files['xl/sharedStrings.xml']).toContain(`>${text}<`);
      expect(sheet).not.toContain('<f>');
      expect(/<c r="G2"[^>]* t="s"/.test(sheet)).toBe(true);
    },
  );
});

describe('the Word document', () => {
  it('says what lacks, why and what to add, then every criterion', async () => {
    const comparison = reviewed();
    const text = await wordText(comparison);
    const missing = comparison.criteria.find(({ status }) => status === 'missing');
    expect(text).toContain(missing?.reason);
    expect(text).toContain(missing?.suggestion);
    for (const { path, heading } of comparison.criteria) expect(text).toContain(`${path}\n\n${heading}`);
  });

  it('carries a person’s verdict and note', async () => {
    const [first] = reviewed().criteria;
    const verdict = { status: 'missing', note: 'Bỏ sót phụ lục', actor: 'a', at: '2026-01-01' } as const;
    const text = await wordText(reviewed(new Map([[first?.path ?? '', verdict]])));
    expect(text).toContain('Người xem xét: Thiếu. Bỏ sót phụ lục');
  });

  it('lays the words beside each other: the template’s struck through, the plan’s underlined', async () => {
    const bytes = await exportComparison(saying('Trồng một nghìn cây bằng lăng.'), 'docx');
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    expect(xml).toMatch(/<w:strike\/>.*?<w:t/s);
    expect(xml).toMatch(/<w:u [^>]*\/>.*?bằng lăng/s);
  });

  it.each(['xlsx', 'docx'] as const)('and the workbook hold no sign that %s forbids', async (format) => {
    const bytes = await exportComparison(saying('dòng\u0000 một\u000B \uD800hai'), format);
    for (const [name, part] of Object.entries(unzipSync(bytes))) {
      // oxlint-disable-next-line no-control-regex
      if (name.endsWith('.xml')) expect(strFromU8(part)).not.toMatch(/[\u0000-\u0008\u000B\uFFFD]/u);
    }
  });
});

describe('word differences in a report', () => {
  it('are none where the plan says the same, or has no passage', () => {
    const { criteria } = reviewed();
    const [same] = criteria.filter(({ evidence, text }) => evidence[0]?.text.trim() === text.trim());
    const [missing] = criteria.filter(({ status }) => status === 'missing');
    expect(same && differencesOf(same)).toEqual([]);
    expect(missing && differencesOf({ ...missing, evidence: [] })).toEqual([]);
  });

  it('compare passages together, so that what one leaves out another may say', () => {
    const [criterion] = reviewed().criteria;
    if (criterion === undefined) throw new Error('there is a criterion');
    const half = { path: 'I', lines: [1, 1], page: 1 } as const;
    const evidence = [
      { ...half, text: 'Trồng cây xanh' },
      { ...half, text: 'dọc đường thôn' },
    ];
    const parts = differencesOf({ ...criterion, text: 'Trồng cây xanh dọc đường thôn', evidence });
    expect(parts.filter(({ kind }) => kind === 'removed')).toEqual([]);
  });
});

describe('Markdown', () => {
  it('shows the words that differ where the plan does half of what is asked', async () => {
    const text = strFromU8(await exportComparison(saying('Trồng một nghìn cây bằng lăng.'), 'md'));
    expect(text).toMatch(/~~.+~~/u);
    expect(text).toMatch(/\*\*.*bằng lăng\\?\.?.*\*\*/u);
  });
});

describe('a person’s verdict over the machine’s', () => {
  const machine = reviewed();
  const found = machine.criteria.find(({ status }) => status === 'missing');
  const id = found?.id ?? 'none';
  const NOTE = 'Có ở phụ lục 2';
  const overruled = reviewed(
    new Map([[id, { status: 'met', note: NOTE, actor: 'chị Lan', at: '2026-01-01' }]]),
  );

  it('is told in Excel as theirs, with note and reviewer, and nothing is asked to be added', async () => {
    const bytes = new Uint8Array(await exportComparison(overruled, 'xlsx')).buffer;
    const [head = [], ...rows] = await readSheet(bytes, 'Tiêu chí');
    const row = rows.find(([path]) => path === found?.path) ?? [];
    const told = Object.fromEntries(head.map((title, at) => [String(title), row[at] ?? '']));
    expect(told['Kết quả']).toContain('Đạt');
    expect(told['Giải thích']).toBe(`Người xem xét (chị Lan) kết luận: đạt. Ghi chú: ${NOTE}.`);
    expect(told['Người xem xét']).toContain(NOTE);
    expect(told['Cần bổ sung']).toBe('');
    expect(JSON.stringify(row)).not.toContain(found?.reason);
    expect(JSON.stringify(await readSheet(bytes, 'Điểm cần xem'))).not.toContain(found?.path);
    const [[, score]] = (await readSheet(bytes, 'Tổng hợp')).filter(([title]) => title === 'Mức đáp ứng') as [
      [string, number],
    ];
    expect(score).toBeCloseTo(overruled.summary.score);
  });

  it('is told in Word as theirs, with note and reviewer, and not among what is missing', async () => {
    const [before, after] = await Promise.all([wordText(machine), wordText(overruled)]);
    expect(before).toContain(found?.reason);
    expect(after).not.toContain(found?.reason);
    expect(after).toContain('chị Lan');
    expect(after).toContain(NOTE);
    expect(after.split('Cần bổ sung')).toHaveLength(before.split('Cần bổ sung').length - 1);
  });
});

// A comparison taken along in English: what the report says of its own is English, what the documents say stays as it was written.
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { templateFromDocument } from '../../server/compare/template/template.ts';
import { compareTo } from '../../server/pipeline.ts';
import { EXPORT_FORMATS, exportComparison, type ExportFormat } from '../../server/report/export.ts';
import { reportWording } from '../../server/report/wording.ts';
import { review } from '../../server/review/review.ts';
import { planOf, treePlan } from '../support/plans/plans.ts';

const VIETNAMESE = /[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]/iu;
const model = planOf(treePlan());
const template = templateFromDocument(model.document, model.transcript);
const plan = planOf(treePlan({ water: '' }));
const verdict = { status: 'met', note: 'a note', actor: 'Lan', at: '2026-01-01T00:00:00.000Z' } as const;
const comparison = compareTo(template, plan);
const lacking = comparison.criteria.find(({ status }) => status === 'missing')?.id ?? '';
const reviewed = review(comparison, template, new Map([[lacking, verdict]]), 'en');

/** The documents' own words; quotations come in pieces of them. */
const OWN = [model, plan].map(({ transcript }) => transcript.text.replaceAll(/\s+/gu, ' ')).join(' ');
const WORDS = new Set(OWN.toLowerCase().match(/\p{L}+/gu));

/** What the Vietnamese report says of its own, where no document says the same. */
const LABELS = textsIn(reportWording('vi')).filter((label) => label.includes(' ') && !OWN.includes(label));

function textsIn(wording: object): readonly string[] {
  return Object.values(wording).flatMap((one: unknown) =>
    typeof one === 'string' ? [one] : typeof one === 'object' && one !== null ? textsIn(one) : [],
  );
}

async function textOf(format: ExportFormat): Promise<string> {
  const bytes = await exportComparison(reviewed, format, 'en');
  if (format === 'md') return strFromU8(bytes);
  if (format === 'docx') return (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;
  const files = unzipSync(bytes);
  return ['xl/sharedStrings.xml', 'xl/workbook.xml']
    .map((name) => strFromU8(files[name] ?? new Uint8Array()).replaceAll(/<[^>]*>/gu, '\n'))
    .join('\n');
}

describe('a comparison exported in English', () => {
  it.each(EXPORT_FORMATS)('says nothing of its own in Vietnamese: %s', async (format) => {
    const text = (await textOf(format)).replaceAll('Nghị định 30/2020/NĐ-CP', '');
    const foreign = (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter(
      (word) => VIETNAMESE.test(word) && !WORDS.has(word),
    );
    expect([...new Set(foreign)]).toEqual([]);
    expect(LABELS.length).toBeGreaterThan(20);
    expect(LABELS.filter((label) => text.toLowerCase().includes(label.toLowerCase()))).toEqual([]);
    expect(text).toMatch(/Template/u);
    expect(text).toMatch(/Why|Remark/u);
  });

  it('names its sheets in English, too', async () => {
    const files = unzipSync(await exportComparison(reviewed, 'xlsx', 'en'));
    const names = [
      ...strFromU8(files['xl/workbook.xml'] ?? new Uint8Array()).matchAll(/<sheet [^>]*name="([^"]+)"/gu),
    ];
    expect(names.map(([, name]) => name)).toEqual(['Overview', 'Criteria', 'To look at', 'About the plan']);
  });
});

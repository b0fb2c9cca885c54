// What is taken along in English says nothing of its own in Vietnamese: heads, states, reasons, who did it, the printed page's foot.
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../server/http/app.ts';
import { fakeApplication, type FakeApplication } from '../support/service/fake-application.ts';
import { call, formOf, PLAN, TEMPLATE } from './calls.ts';

const VIETNAMESE = /[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]/iu;
const ROUND = 'Đợt một';
const PLANS = [
  ['xa-an-lac.txt', PLAN.replace('1. Hạ tầng: phủ mạng tới mọi thôn\n', '')],
  ['xa-an-lac-2.txt', PLAN],
  ['xa-la.txt', PLAN.replaceAll('xã An Lạc', 'xã Lạ')],
  ['xa-hong.txt', ''],
] as const;
/** The documents' and people's own words. */
const OWN = new Set(
  [TEMPLATE, ...PLANS.flat(), ROUND, 'xã An Lạc, xã Bình Yên', 'đã hỏi', 'tinh.txt', 'Mẫu'].flatMap(
    (text) => text.toLowerCase().match(/\p{L}+/gu) ?? [],
  ),
);

let application: FakeApplication;
let app: ReturnType<typeof createApp>;
let round: string;

beforeAll(async () => {
  application = fakeApplication();
  app = createApp(application.services);
  await call(app, 'POST', '/api/documents?role=template', formOf(['tinh.txt', TEMPLATE]));
  for (const plan of PLANS) await call(app, 'POST', '/api/documents', formOf(plan));
  await application.drain();
  const template = (await call(app, 'GET', '/api/templates')).body.templates[0].id;
  const opened = { name: ROUND, template, units: ['xã An Lạc', 'xã Bình Yên'], documents: 'all' };
  round = (await call(app, 'POST', '/api/campaigns', opened)).body.id;
  await application.drain();
  const { body } = await call(app, 'GET', `/api/campaigns/${round}/matrix`);
  const { comparison } = body.rows[0];
  await call(app, 'PUT', `/api/comparisons/${comparison}/verdicts/1`, { status: 'partial', note: 'đã hỏi' });
});
afterAll(() => application.close());

async function taken(path: string, headers: Readonly<Record<string, string>> = { 'accept-language': 'en' }) {
  const response = await app.request(path, { headers });
  expect(response.status).toBe(200);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const text = isZip
    ? Object.entries(unzipSync(bytes))
        .filter(([name]) => /sharedStrings|workbook|sheet\d|word\/document\.xml$/u.test(name))
        .map(([, part]) => strFromU8(part))
        .join('\n')
    : strFromU8(bytes);
  return { text, name: decodeURIComponent(response.headers.get('content-disposition') ?? '') };
}

function foreign(text: string): readonly string[] {
  const words = text.replaceAll(/<[^>]*>/gu, ' ').match(/\p{L}+/gu) ?? [];
  return [...new Set(words.filter((word) => VIETNAMESE.test(word) && !OWN.has(word.toLowerCase())))];
}

describe('taken along in English', () => {
  it.each(['xlsx', 'csv'])('the matrix of a round (%s)', async (format) => {
    const { text } = await taken(`/api/campaigns/${round}/export?format=${format}`);
    expect(foreign(text)).toEqual([]);
    expect(text).not.toMatch(/\bTrang\b|\bSTT\b|máy:/u);
    for (const said of ['Unit', 'Not submitted', 'Partly', 'Compared']) expect(text).toContain(said);
    if (format === 'xlsx') {
      expect(text).toContain('This was not found in the plan.');
      expect(text).toContain('Decided by a person (machine: ');
      expect(text).toContain('Page &amp;P/&amp;N');
    }
  });

  it.each(['xlsx', 'csv'])('what a search found (%s)', async (format) => {
    const { text, name } = await taken(`/api/search/export?q=t%E1%BA%ADp%20hu%E1%BA%A5n&format=${format}`);
    expect(foreign(text)).toEqual([]);
    expect(text).toContain('Passage');
    expect(name).toContain('Search-tập-huấn');
  });

  it.each(['xlsx', 'csv'])('the audit (%s)', async (format) => {
    const { text, name } = await taken(`/api/audit/export?format=${format}`);
    expect(foreign(text)).toEqual([]);
    for (const said of ['handed in', 'opened a round', 'local user', 'the machine']) {
      expect(text).toContain(said);
    }
    expect(name).toContain('audit.');
  });

  it('but the report to the leadership, an official document, stays Vietnamese as a whole', async () => {
    const path = `/api/campaigns/${round}/export?format=docx`;
    const [english, vietnamese] = [await taken(path), await taken(path, { 'accept-language': 'vi' })];
    const [inEnglish, inVietnamese] = [english, vietnamese].map(({ text }) =>
      text.replaceAll(/<[^>]*>/gu, ' '),
    );
    expect(inEnglish).toBe(inVietnamese);
    expect(inEnglish).toContain('BÁO CÁO');
  });

  it('and who did it is told in English where a verdict is refused or explained', async () => {
    const { body } = await call(app, 'GET', `/api/campaigns/${round}/matrix`);
    const comparison = `/api/comparisons/${body.rows[0].comparison}`;
    const answer = await call(app, 'GET', comparison, undefined, { 'accept-language': 'en' });
    expect(answer.body.criteria[0].reason).toMatch(/^A person \(local user\) found: not complete\./u);
    const unit = await call(app, 'GET', `/api/campaigns/${round}/units/xa-an-lac`, undefined, {
      'accept-language': 'en',
    });
    expect(unit.body.row.changes.message).toMatch(/^\d (added|dropped)/u);
  });
});

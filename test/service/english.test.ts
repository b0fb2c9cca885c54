// What the service answers in English holds no Vietnamese of the service's own: only what the documents say, and what is theirs by name.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startService, type ServiceProcess } from '../support/service/service-process.ts';

const SAMPLES = resolve(import.meta.dirname, '../../corpus/samples');
const VIETNAMESE = /[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]/iu;
/** Fields that hold a document's own words, or the name of something. */
const OWN = new Set(
  [
    ['text', 'lineTexts', 'lines', 'before', 'after', 'diff', 'context', 'heading', 'demand', 'statement'],
    [
      'name',
      'names',
      'templateName',
      'documentName',
      'title',
      'issuer',
      'place',
      'province',
      'kind',
      'label',
    ],
    ['path', 'criterion', 'id', 'section', 'signer', 'position', 'numbers', 'number', 'from', 'purpose'],
    [
      'words',
      'values',
      'wordings',
      'actor',
      'actors',
      'createdBy',
      'phrase',
      'at',
      'asked',
      'found',
      'bases',
      'leads',
      'word',
    ],
  ].flat(),
);

const FAULTY = [
  'UBND TỈNH NINH BÌNH',
  'UBND XÃ AN LẠC',
  'KẾ HOẠCH',
  'Thi đua chuyển đổi số năm 2026',
  'I. MỤC ĐÍCH',
  '1. Phủ mạng tới mọi thôn trước ngày 31/6/2026.',
  '3. Tập huấn mỗi quý một lớp cho cán bộ.',
  'IV. TỔ CHỨC THỰC HIỆN',
  '1. Văn phòng báo cáo trước ngày 10/12.',
  '2. Đoàn Thanh niên hướng dẫn người dân nộp hồ sơ trực tuyến.',
  '3. Chi tiết theo Phụ lục kèm theo.',
  '4. Công an xã diễn tập ứng cứu sự cố an ninh mạng.',
  '5. Trạm y tế lập sổ sức khỏe điện tử cho người dân.',
].join('\n');

let service: ServiceProcess;

beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

async function ask(path: string, init: RequestInit = {}): Promise<never> {
  const response = await fetch(service.url + path, {
    ...init,
    headers: { 'accept-language': 'en', ...(init.headers as Record<string, string> | undefined) },
  });
  return (await response.json()) as never;
}

const send = (method: string, path: string, body: unknown): Promise<never> =>
  ask(path, { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });

/** `field: sentence`, of all that the service itself said. */
function saidIn(answer: unknown, field = ''): readonly string[] {
  if (typeof answer === 'string') return OWN.has(field) ? [] : [`${field}: ${answer}`];
  if (answer === null || typeof answer !== 'object' || OWN.has(field)) return [];
  return Array.isArray(answer)
    ? answer.flatMap((one) => saidIn(one, field))
    : Object.entries(answer).flatMap(([name, one]) => saidIn(one, name));
}

/** Quotations are a document's, and so are names after a unit's kind. */
function foreignIn(answer: unknown): readonly string[] {
  return saidIn(answer)
    .map((said) => said.replaceAll(/“[^”]*”/gu, '“”'))
    .filter((said) => VIETNAMESE.test(said));
}

describe('an answer in English', () => {
  let ids: Readonly<Record<'template' | 'plan' | 'sample' | 'broken', string>>;
  let comparison: string;
  let round: string;

  it('holds nothing in Vietnamese when files are sent and refused', async () => {
    const form = new FormData();
    form.append('file', new File([readFileSync(`${SAMPLES}/ke-hoach-tinh.docx`)], 'tinh.docx'));
    form.append('file', new File([FAULTY], 'an-lac.txt'));
    form.append('file', new File([readFileSync(`${SAMPLES}/xa-le-thuy.txt`)], 'le-thuy.txt'));
    form.append('file', new File(['%PDF-1.7 and nothing else'], 'broken.pdf'));
    form.append('file', new File([`MZ${'\0'.repeat(400)}`], 'setup.exe'));
    form.append('file', new File(['stt,xã\n1,An Lạc'], 'units.csv'));
    form.append('file', new File(['{\\rtf1 a}'], 'letter.txt'));
    const sent = await ask('/api/documents', { method: 'POST', body: form });
    const { documents } = sent as { documents: { id: string }[] };
    const [template = '', plan = '', sample = '', broken = ''] = documents.map(({ id }) => id);
    ids = { template, plan, sample, broken };
    expect(foreignIn(sent)).toEqual([]);
    const left = async (): Promise<number> => {
      const { documents: all } = (await ask('/api/documents')) as { documents: { status: string }[] };
      return all.filter(({ status }) => status === 'queued' || status === 'reading').length;
    };
    await expect.poll(left).toBe(0);
  });

  it('holds nothing in Vietnamese of a comparison, its reasons, findings and notices', async () => {
    const made = (await send('POST', '/api/comparisons', {
      template: ids.template,
      document: ids.plan,
    })) as { id: string; findings: { kind: string; message: string }[]; criteria: { id: string }[] };
    comparison = made.id;
    expect(foreignIn(made)).toEqual([]);
    const told = made.findings.map(({ message }) => message);
    expect(told).toContain('The numbering jumps from 1 to 3.');
    expect(told).toContain('The calendar has no day “31/6/2026”; check this date.');
    for (const { id } of made.criteria.slice(0, 12)) {
      expect(foreignIn(await ask(`/api/comparisons/${comparison}/criteria/${id}`))).toEqual([]);
    }
  });

  it('holds nothing in Vietnamese of a round: its matrix, what is unsure, the tray', async () => {
    const opened = (await send('POST', '/api/campaigns', {
      name: 'Round',
      template: ids.template,
      province: 'Quảng Trị',
      deadline: '2026-03-15',
    })) as { id: string };
    round = opened.id;
    await send('POST', `/api/campaigns/${round}/documents`, { documents: [ids.plan, ids.sample] });
    const compared = async (): Promise<number> =>
      ((await ask(`/api/campaigns/${round}`)) as { counts: { compared: number } }).counts.compared;
    await expect.poll(compared).toBe(1);
    const { rows } = (await ask(`/api/campaigns/${round}/matrix?state=compared`)) as {
      rows: { unit: { id: string } }[];
    };
    for (const path of [
      '',
      '/matrix',
      '/questions',
      '/unassigned',
      '/assignees',
      '/views',
      `/units/${rows[0]?.unit.id ?? ''}`,
    ]) {
      expect([path, foreignIn(await ask(`/api/campaigns/${round}${path}`))]).toEqual([path, []]);
    }
  });

  it('holds nothing in Vietnamese anywhere else that is asked', async () => {
    for (const path of [
      '/api/documents',
      `/api/documents/${ids.plan}`,
      `/api/documents/${ids.broken}`,
      `/api/documents/${ids.broken}/pages/1`,
      `/api/documents/${ids.plan}/pages/99`,
      '/api/documents/none',
      '/api/jobs',
      '/api/health',
      '/api/audit',
      '/api/trash',
      '/api/search?q=nothing-of-the-kind',
      '/api/templates',
      '/api/nothing',
    ]) {
      expect([path, foreignIn(await ask(path))]).toEqual([path, []]);
    }
    expect(foreignIn(await send('POST', '/api/comparisons', { template: 1 }))).toEqual([]);
    expect(
      foreignIn(await send('PATCH', `/api/documents/${ids.plan}/words`, { corrections: 'none' })),
    ).toEqual([]);
  });
});

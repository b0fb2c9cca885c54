import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CriterionResult } from '../../server/model/comparison.ts';
import type { Criterion } from '../../server/model/template.ts';
import type { Application } from '../../server/usecases/application.ts';
import { setVerdict, withdrawVerdict } from '../../server/usecases/comparisons/judge.ts';
import { METADATA } from '../support/plans/stored-things.ts';
import { openTestStore, type TestStore } from '../support/stores/test-store.ts';

const SAID = ['trồng cây', 'nạo vét kênh', 'dạy bơi', 'sửa đường', 'thắp đèn', 'dựng trạm', 'quét ngõ'];

const criterionOf = (text: string, at: number): Criterion => ({
  id: `${at}`,
  path: `${at}`,
  heading: text,
  context: [],
  text,
  lines: [at + 1, at + 1],
  wordings: [],
  values: [],
  required: true,
  appliesTo: [],
  weight: 1,
});
const unsure = (text: string, at: number): CriterionResult => ({
  ...criterionOf(text, at),
  status: 'unclear',
  doubt: 'wording',
  leaning: { missing: at === SAID.length - 1 ? 0.1 : 0.4, otherwise: 'met' },
  coverage: 0.2,
  margin: 0,
  evidence: [{ path: `II.${at}`, lines: [at + 10, at + 10], page: 1, text: `có lẽ ${text}` }],
  reason: 'Lời của máy.',
  suggestion: null,
});

describe('what people answer of what the machine asked', () => {
  let folder: string;
  let opened: TestStore;
  let application: Application;
  let comparison: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'doichieu-follow-'));
    opened = openTestStore(join(folder, 'store.sqlite'), { isDead: () => true });
    const { store } = opened;
    application = { store, now: () => new Date() } as Application;
    await store.documents.add({
      id: 'a',
      name: 'a.txt',
      mediaType: 'text/plain',
      bytes: 10,
      pageCount: 1,
      role: 'plan',
      status: 'queued',
    });
    const transcript = { text: 'Kế hoạch', pages: [], origins: [], corrections: [] };
    const parts = { references: [], bases: [], recipients: [], deadlines: [], sections: [], notices: [] };
    const text = { transcript, document: { metadata: METADATA, ...parts } };
    await store.documents.putText('a', text, { expected: 0, amendments: [] });
    const template = { name: 'Mẫu', version: '1', metadata: METADATA, references: [] };
    await store.templates.put({
      id: 't',
      template: { ...template, criteria: SAID.map(criterionOf) },
      source: null,
      origin: 'drawn',
      proposed: false,
    });
    const { id } = await store.comparisons.put({
      template: 't',
      templateVersion: 1,
      document: 'a',
      documentRevision: 1,
      comparison: {
        template: METADATA,
        templateName: '',
        templateRelease: '1',
        details: { bases: [], references: [], recipients: [], deadlines: [] },
        plan: METADATA,
        summary: { met: 0, partial: 0, missing: 0, unclear: SAID.length, score: 0 },
        criteria: SAID.map(unsure),
        findings: [],
      },
    });
    comparison = id;
  });
  afterEach(async () => {
    await opened.close();
    rmSync(folder, { recursive: true });
  });

  const last = async () => (await opened.store.comparisons.get(comparison))?.comparison.criteria.at(-1);
  const answer = async (count: number, status: 'met' | 'missing'): Promise<void> => {
    for (let at = 0; at < count; at++) {
      await setVerdict(application, { comparison, criterion: `${at}`, actor: 'ai', status, note: '' });
    }
  };

  it('settles others of the template once all of five criteria are there, and tells why', async () => {
    await answer(4, 'met');
    expect(await last()).toMatchObject({ status: 'unclear' });
    await answer(5, 'met');
    expect(await last()).toMatchObject({
      status: 'met',
      reason: expect.stringContaining('5 trên 5'),
      own: { status: 'unclear' },
    });
    expect((await opened.store.comparisons.get(comparison))?.summary).toMatchObject({ met: 6, unclear: 1 });
  });

  it('leaves them open again when an answer is taken back', async () => {
    await answer(5, 'met');
    await withdrawVerdict(application, { comparison, criterion: '2', actor: 'ai' });
    expect(await last()).toMatchObject({ status: 'unclear', reason: 'Lời của máy.' });
    expect((await last())?.own).toBeUndefined();
  });

  it('leaves them open where what was asked lacks', async () => {
    await answer(5, 'missing');
    expect(await last()).toMatchObject({ status: 'unclear' });
  });
});

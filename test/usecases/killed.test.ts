// Killed at any step of a use case, the store holds all of it or nothing, and what is to follow follows.
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Failure } from '../../server/failure.ts';
import type { Services } from '../../server/http/services.ts';
import { comparePair } from '../../server/usecases/comparisons/compare-pair.ts';
import { drawTemplate, templateIdOf } from '../../server/usecases/comparisons/draw-template.ts';
import { setVerdict, withdrawVerdict } from '../../server/usecases/comparisons/judge.ts';
import { cancelTask } from '../../server/usecases/documents/cancel-task.ts';
import { openOriginal } from '../../server/usecases/documents/open-original.ts';
import { readAgain } from '../../server/usecases/documents/read-again.ts';
import { removeDocument } from '../../server/usecases/documents/remove-document.ts';
import { restoreDocument } from '../../server/usecases/documents/restore-document.ts';
import type { SubmittedFile } from '../../server/usecases/documents/submit.ts';
import {
  addToRound,
  changeRound,
  leaveRound,
  lookAfterUnit,
  receivePlan,
} from '../../server/usecases/rounds/change-round.ts';
import { keepRefused } from '../../server/usecases/rounds/keep-refused.ts';
import { openRound } from '../../server/usecases/rounds/open-round.ts';
import { assignDocument, takeDocumentOff } from '../../server/usecases/rounds/place-documents.ts';
import { settleCells, undoSettlement } from '../../server/usecases/rounds/settle-cells.ts';
import {
  acceptWording,
  judgeWording,
  proposeWording,
  withdrawWording,
} from '../../server/usecases/rounds/wordings.ts';
import { acceptProposal, dismissProposal } from '../../server/usecases/templates/decide-proposal.ts';
import { editTemplate, type TemplateEdit } from '../../server/usecases/templates/edit-template.ts';
import { chooseReading } from '../../server/usecases/text/choose-reading.ts';
import { correctWords } from '../../server/usecases/text/correct-words.ts';
import { fakeApplication, type FakeApplication } from '../support/service/fake-application.ts';
import { verifyStore } from '../../server/usecases/documents/verify-store.ts';
import { recover } from '../../server/worker/recover.ts';
import { send } from '../support/service/send.ts';
import { copyOf, imagesOf, rowsIn } from '../support/stores/store-images.ts';

const TEMPLATE = 'KẾ HOẠCH mẫu\nUBND tỉnh Ninh Bình\n1. Hạ tầng: phủ mạng\n2. An ninh: diễn tập';
const PLAN = 'KẾ HOẠCH xã\nUBND xã An Lạc\n1. Hạ tầng: phủ mạng';
const SECURITY = 'An ninh: diễn tập';
const NEVER = new AbortController().signal;
const broken = new TextEncoder().encode('hỏng');
const BROKEN: SubmittedFile = {
  name: 'xa-binh-yen.pdf',
  id: createHash('sha256').update(broken).digest('hex'),
  content: broken,
  role: 'plan',
  urgency: 'sent',
  actor: 'Lan',
};

/** A template, a plan that was compared with it, and a round in which the plan counts for its unit. */
interface Ids {
  readonly plan: string;
  readonly template: string;
  readonly comparison: string;
  readonly round: string;
}
interface Scene extends Ids {
  readonly services: Services;
}

const images: string[] = [];
const kept = (image: string): string => {
  images.push(image);
  return image;
};
let ids: Ids;
/** The scene as it lies on disk when every test begins. */
let beginning: string;

beforeAll(async () => {
  beginning = mkdtempSync(join(tmpdir(), 'doichieu-killed-'));
  const application = fakeApplication({ folder: beginning });
  ids = await setScene(application);
  await application.close();
});
afterEach(() => images.splice(0).forEach((image) => rmSync(image, { recursive: true, force: true })));
afterAll(() => rmSync(beginning, { recursive: true, force: true }));

async function setScene(application: FakeApplication): Promise<Ids> {
  const { services } = application;
  const template = (await send(services, 'tinh.txt', TEMPLATE, 'template')).document.id;
  const plan = (await send(services, 'an-lac.txt', PLAN)).document.id;
  await application.drain();
  const { id: round } = await openRound(services, {
    name: 'Đợt một',
    template,
    deadline: '2025-09-20',
    province: 'Ninh Bình',
    documents: 'all',
    actor: 'Lan',
  });
  await application.drain();
  const comparison = await services.store.comparisons.find(templateIdOf(template), plan);
  return { plan, template, comparison: comparison?.id ?? 'none', round };
}

const verdict = ({ comparison }: Scene) => ({ comparison, criterion: '2', actor: 'Lan' });
const cellsOf = ({ round }: Scene) => ({ round, unit: 'xa-an-lac', criterion: '2' });
const words = { page: 1, read: 'phủ mạng' };

async function correct({ services, plan }: Pick<Scene, 'services' | 'plan'>): Promise<unknown> {
  const text = await services.store.documents.text(plan);
  const start = text?.transcript.text.indexOf(words.read) ?? -1;
  const edits = [{ span: { start, end: start + words.read.length }, text: 'phủ sóng' }];
  return correctWords(
    services,
    { document: plan, revision: text?.revision ?? 0, edits, actor: 'Lan' },
    NEVER,
  );
}

const choose = ({ services, plan }: Scene) =>
  chooseReading(services, { document: plan, page: 1, source: 'text-layer', actor: 'Lan' }, NEVER);
const settle = (scene: Scene) =>
  settleCells(scene.services, scene.round, {
    ...cellsOf(scene),
    units: ['xa-an-lac'],
    status: 'met',
    note: 'Có ở phụ lục',
    actor: 'Lan',
  });
const propose = (scene: Scene) =>
  proposeWording(scene.services, scene.round, { ...cellsOf(scene), text: SECURITY, actor: 'Lan' });
const assigned = (scene: Scene) => ({
  campaign: scene.round,
  unit: 'xa-an-lac',
  document: scene.plan,
  actor: 'Lan',
});

const editOf = (template: string): TemplateEdit => ({
  template: templateIdOf(template),
  expected: 1,
  criteria: [{ id: '2', heading: 'An ninh', text: SECURITY, required: true, appliesTo: [], weight: 1 }],
  actor: 'Lan',
});

/** The template was edited, then its document corrected. */
async function redraw({ services, template }: Scene): Promise<void> {
  await editTemplate(services, editOf(template));
  await correct({ services, plan: template });
  await drawTemplate(services, template);
}

type Step = (scene: Scene) => Promise<unknown>;

interface UseCase {
  readonly name: string;
  readonly work: Step;
  /** Done before, undisturbed. */
  readonly before?: Step;
}

const SET = { status: 'met', note: 'Có' } as const;
const wordingOf = async ({ services, round }: Scene): Promise<string> =>
  (await services.store.campaigns.wordings(round))[0]?.id ?? '';
const judged = async (scene: Scene): Promise<string> => {
  const { id } = await propose(scene);
  await judgeWording(scene.services, id, async () => undefined, NEVER);
  return id;
};

/** Each in one transaction. */
const AT_ONCE: readonly UseCase[] = [
  { name: 'correct words', work: correct },
  { name: 'choose another reading of a page', work: choose },
  { name: 'set a verdict', work: (scene) => setVerdict(scene.services, { ...verdict(scene), ...SET }) },
  {
    name: 'withdraw a verdict',
    before: (scene) => setVerdict(scene.services, { ...verdict(scene), ...SET }),
    work: (scene) => withdrawVerdict(scene.services, verdict(scene)),
  },
  { name: 'send a file', work: ({ services }) => send(services, 'moi.txt', `${PLAN} số 5`) },
  {
    name: 'keep a file that a round refuses',
    work: ({ services, round }) => keepRefused(services, BROKEN, new Failure('damaged'), round),
  },
  { name: 'read again', work: ({ services, plan }) => readAgain(services, plan, 'Lan') },
  {
    name: 'cancel a reading',
    before: ({ services, plan }) => readAgain(services, plan, 'Lan'),
    work: async ({ services, plan }) =>
      cancelTask(services, (await services.store.tasks.latest('read', plan))?.id ?? '', 'Lan'),
  },
  { name: 'remove a document', work: ({ services, plan }) => removeDocument(services, plan, 'Lan') },
  {
    name: 'restore a document',
    before: ({ services, plan }) => removeDocument(services, plan, 'Lan'),
    work: ({ services, plan }) => restoreDocument(services, plan, 'Lan'),
  },
  {
    name: 'find an original lost',
    work: async ({ services, plan }) => {
      const document = await services.store.documents.get(plan);
      const lost = { ...services, originals: { ...services.originals, find: async () => 'lost' as const } };
      if (document !== undefined) await openOriginal(lost, document, NEVER).catch(() => undefined);
    },
  },
  { name: 'draw a template', work: ({ services, plan }) => drawTemplate(services, plan) },
  {
    name: 'compare a plan',
    before: correct,
    work: ({ services, plan, template }) =>
      comparePair(services, { template: templateIdOf(template), document: plan }, NEVER),
  },
  {
    name: 'open a round',
    work: ({ services, template }) =>
      openRound(services, {
        name: 'Đợt hai',
        template,
        deadline: null,
        units: ['xã An Lạc'],
        documents: 'all',
        actor: 'Lan',
      }),
  },
  {
    name: 'change a round',
    work: ({ services, round }) =>
      changeRound(
        services,
        round,
        { name: 'Tên mới', deadline: null, addUnits: ['xã Đồng Mới'], removeUnits: ['phuong-cua-nam'] },
        'Lan',
      ),
  },
  {
    name: 'take a plan out of a round',
    work: ({ services, round, plan }) => leaveRound(services, round, plan, 'Lan'),
  },
  {
    name: 'take a plan into a round',
    before: ({ services, round, plan }) => leaveRound(services, round, plan, 'Lan'),
    work: ({ services, round, plan }) => addToRound(services, round, [plan], 'Lan'),
  },
  {
    name: 'say when a plan came',
    work: ({ services, round, plan }) => receivePlan(services, round, plan, '2025-09-25', 'Lan'),
  },
  {
    name: 'look after a unit',
    work: ({ services, round }) =>
      lookAfterUnit(services, round, 'xa-an-lac', { assignee: 'Minh', reviewed: true }, 'Lan'),
  },
  {
    name: 'assign a plan to another unit',
    work: (scene) => assignDocument(scene.services, { ...assigned(scene), unit: 'xa-binh-yen' }),
  },
  { name: 'take a plan off its unit', work: (scene) => takeDocumentOff(scene.services, assigned(scene)) },
  { name: 'settle cells', work: settle },
  {
    name: 'take a settlement back',
    before: settle,
    work: async ({ services, round }) => {
      const { settlements } = await services.store.campaigns.settlements(round, { offset: 0, limit: 1 });
      await undoSettlement(services, round, settlements[0]?.id ?? '', 'Lan');
    },
  },
  {
    name: 'edit a template',
    work: ({ services, template }) => editTemplate(services, editOf(template)),
  },
  {
    name: 'accept what was drawn anew',
    before: redraw,
    work: ({ services, template }) =>
      acceptProposal(services, { template: templateIdOf(template), version: 3, actor: 'Lan' }),
  },
  {
    name: 'dismiss what was drawn anew',
    before: redraw,
    work: ({ services, template }) =>
      dismissProposal(services, { template: templateIdOf(template), version: 3, actor: 'Lan' }),
  },
  { name: 'propose a wording', work: propose },
  {
    name: 'accept a wording',
    before: judged,
    work: async (scene) => acceptWording(scene.services, await wordingOf(scene), 'Lan'),
  },
  {
    name: 'withdraw a wording that counted',
    before: async (scene) => acceptWording(scene.services, await judged(scene), 'Lan'),
    work: async (scene) => withdrawWording(scene.services, await wordingOf(scene), 'Lan'),
  },
];

/** What the worker goes on with, in many transactions. */
const FOLLOWED: readonly UseCase[] = [
  { name: 'send a file', work: ({ services }) => send(services, 'moi.txt', `${PLAN} số 5\ftrang hai`) },
  {
    name: 'send a template',
    work: ({ services }) => send(services, 'mau.txt', `${TEMPLATE}\n3. Báo cáo`, 'template'),
  },
  { name: 'correct words', work: correct },
  { name: 'choose another reading of a page', work: choose },
  { name: 'draw a template', work: ({ services, plan }) => drawTemplate(services, plan) },
  { name: 'read again', work: ({ services, plan }) => readAgain(services, plan, 'Lan') },
  { name: 'edit a template', work: ({ services, template }) => editTemplate(services, editOf(template)) },
  { name: 'propose a wording', work: propose },
];

describe('killed at any step', () => {
  it.each(AT_ONCE)('of “$name”, all of it is there or nothing', async ({ work, before }) => {
    const folder = kept(copyOf(beginning));
    const application = fakeApplication({ folder });
    const scene = { ...ids, services: application.services };
    await before?.(scene);
    const { folders, steps } = await imagesOf(folder, () => work(scene));
    images.push(...folders);
    await application.close();
    expect(steps).toBeGreaterThan(2);
    const states = folders.map(registeredIn);
    const distinct = states.filter((state, at) => at === 0 || !isSame(state, states[at - 1]));
    // Before and after.
    expect(distinct.length, changesOf(distinct)).toBe(2);
  });

  it.each(FOLLOWED)('after “$name”, what is to follow follows', async ({ work }) => {
    const folder = kept(copyOf(beginning));
    const application = fakeApplication({ folder });
    const scene = { ...ids, services: application.services };
    const { folders } = await imagesOf(folder, async () => {
      await work(scene);
      await application.drain();
    });
    images.push(...folders);
    const undisturbed = await outcomeOf(application);
    await application.close();
    const [untouched, ...later] = await inTurn(folders, resumed);
    expect(later).not.toEqual([]);
    // Killed before it was stored, it may be wanting as a whole; nothing lies between.
    for (const outcome of later.filter((one) => !isSame(one, untouched)))
      expect(outcome).toEqual(undisturbed);
    expect(later.at(-1)).toEqual(undisturbed);
  });

  it('of a file kept and not registered, nobody takes it for a lost store’s, and nothing of it is left after a day', async () => {
    const folder = kept(copyOf(beginning));
    const application = fakeApplication({ folder });
    const { folders } = await imagesOf(folder, () => send(application.services, 'moi.txt', `${PLAN} số 5`));
    images.push(...folders);
    await application.close();
    const unregistered = await inTurn(folders, async (image) => {
      const again = fakeApplication({ folder: image, alone: true });
      const { services } = again;
      const here = await verifyStore(services, NEVER);
      const files = await idsOf(services.originals.list());
      await recover({ ...services, now: () => new Date(Date.now() + 2 * 24 * 60 * 60_000) });
      const left = await idsOf(services.originals.list());
      const rows = await services.store.settings.below('incoming/');
      await again.close();
      expect([here.faulty, here.strangers, left.length, rows]).toEqual([[], [], here.documents, []]);
      return files.length - here.documents;
    });
    expect(Math.max(...unregistered)).toBe(1);
  });

  it('of a file coming in, nothing of it is left after a day', async () => {
    const folder = kept(copyOf(beginning));
    const application = fakeApplication({ folder });
    let image = '';
    const bytes = Readable.from(
      (async function* () {
        yield Buffer.from('KẾ HOẠCH');
        // Here the process is killed.
        image = kept(copyOf(folder));
      })(),
    );
    await (await application.services.originals.receive(bytes, 1000)).discard();
    await application.close();
    const root = join(image, 'files');
    const filesThere = () =>
      readdirSync(root, { recursive: true, withFileTypes: true }).flatMap((entry) =>
        entry.isFile() ? [entry.name] : [],
      );
    const before = filesThere();
    const drafts = before.filter((name) => !/^[0-9a-f]{64}$/.test(name));
    expect(drafts).toHaveLength(1);

    const again = fakeApplication({ folder: image });
    await again.drain();
    // It may still be coming in, to another process.
    expect(filesThere()).toEqual(before);
    const twoDaysAgo = new Date(Date.now() - 2 * 24 * 60 * 60_000);
    for (const name of drafts) utimesSync(join(root, name), twoDaysAgo, twoDaysAgo);
    await again.drain();
    await again.close();
    expect(filesThere()).toEqual(before.filter((name) => !drafts.includes(name)));
  });
});

/** All rows but what tells of a file before it is kept: that comes before, and goes with its document. */
function registeredIn(image: string): ReturnType<typeof rowsIn> {
  const { settings = [], ...rows } = rowsIn(image);
  const lasting = (settings as { readonly name: string }[]).filter(
    ({ name }) => !name.startsWith('incoming/'),
  );
  return { ...rows, settings: lasting };
}

async function idsOf(list: AsyncIterable<string>): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const id of list) ids.push(id);
  return ids;
}

/** What people see of the store, however it came about. */
async function outcomeOf({ services, faults }: FakeApplication) {
  const { store } = services;
  const { documents } = await store.documents.all({ offset: 0, limit: 100 });
  const seen = await inTurn(documents, async ({ id, name, status, revision, removed }) => {
    const text = (await store.documents.text(id))?.transcript.text;
    const amendments = (await store.documents.amendments(id)).map(({ text: now }) => now);
    const audit = await store.audit.list({ subject: id }, { offset: 0, limit: 100 });
    const { comparisons } = await store.comparisons.list({ document: id }, { offset: 0, limit: 100 });
    return {
      name,
      status,
      revision,
      removed,
      text,
      amendments,
      audit: audit.map(({ action, detail }) => [action, detail]),
      compared: comparisons.map((one) => [one.template, one.documentRevision, one.summary]),
    };
  });
  const templates = await store.templates.list();
  const words = await store.index.vocabulary(3, 9);
  return {
    seen,
    templates: templates.map(({ id, template }) => [id, template.name, template.criteria]),
    words: words.toSorted(),
    open: await store.tasks.recent('9999'),
    stale: await store.index.stale(),
    faults,
  };
}

/** A fresh process finds the image and works until nothing is left to do. */
async function resumed(image: string) {
  const application = fakeApplication({ folder: image, alone: true });
  await application.drain();
  const outcome = await outcomeOf(application);
  await application.close();
  return outcome;
}

async function inTurn<One, Result>(
  all: readonly One[],
  work: (one: One) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const one of all) results.push(await work(one));
  return results;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Which tables changed from state to state. */
function changesOf(states: readonly Readonly<Record<string, readonly unknown[]>>[]): string {
  return states
    .slice(1)
    .map((state, at) =>
      Object.keys(state)
        .filter((table) => !isSame(state[table], states[at]?.[table]))
        .join(' '),
    )
    .join(' → ');
}

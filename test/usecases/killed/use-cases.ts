// The use cases that are killed at each of their steps.
import { Failure } from '../../../server/failure.ts';
import { comparePair } from '../../../server/usecases/comparisons/compare-pair.ts';
import { drawTemplate, templateIdOf } from '../../../server/usecases/comparisons/draw-template.ts';
import { setVerdict, withdrawVerdict } from '../../../server/usecases/comparisons/judge.ts';
import { cancelTask } from '../../../server/usecases/documents/cancel-task.ts';
import { openOriginal } from '../../../server/usecases/documents/open-original.ts';
import { readAgain } from '../../../server/usecases/documents/read-again.ts';
import { removeDocument } from '../../../server/usecases/documents/remove-document.ts';
import { restoreDocument } from '../../../server/usecases/documents/restore-document.ts';
import {
  addToRound,
  changeRound,
  leaveRound,
  lookAfterUnit,
  receivePlan,
} from '../../../server/usecases/rounds/change-round.ts';
import { keepRefused } from '../../../server/usecases/rounds/keep-refused.ts';
import { openRound } from '../../../server/usecases/rounds/open-round.ts';
import { assignDocument, takeDocumentOff } from '../../../server/usecases/rounds/place-documents.ts';
import { settleCells, undoSettlement } from '../../../server/usecases/rounds/settle-cells.ts';
import {
  acceptWording,
  judgeWording,
  proposeWording,
  withdrawWording,
} from '../../../server/usecases/rounds/wordings.ts';
import { acceptProposal, dismissProposal } from '../../../server/usecases/templates/decide-proposal.ts';
import { editTemplate, type TemplateEdit } from '../../../server/usecases/templates/edit-template.ts';
import { chooseReading } from '../../../server/usecases/text/choose-reading.ts';
import { correctWords } from '../../../server/usecases/text/correct-words.ts';
import { send } from '../../support/service/send.ts';
import { BROKEN, NEVER, PLAN, SECURITY, TEMPLATE, type Scene } from './scene.ts';

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

export interface UseCase {
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
export const AT_ONCE: readonly UseCase[] = [
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
export const FOLLOWED: readonly UseCase[] = [
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

// The thread in which texts are restored and compared: seconds of pure computation that would hold up every request.
import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { Failure } from '../../failure.ts';
import { adapt, type Adaptation } from '../../language/restore/siblings/adaptation.ts';
import type { Limits } from '../../config.ts';
import type { Template } from '../../model/template.ts';
import type { Page } from '../../model/page.ts';
import { choosePage } from '../../pages/choose-reading.ts';
import { comparerOf, isClean, templateOf, understand, type Understood } from '../../pipeline.ts';
import { parse } from '../../structure/parse.ts';
import { openText } from '../reading/plain-text.ts';
import { loadJudgement } from '../files/judgement-file.ts';
import { loadShippedModel } from '../files/model-file.ts';
import { createLatest } from '../latest.ts';
import { giveWay } from '../node/priority.ts';
import type { Reply, Request, Start, Tasks } from './protocol.ts';

// The main thread's cache does not reach here.
enableCompileCache();

const started = workerData as Start;
if (started.priority === 'behind') giveWay();

/** Loaded by the first text: a thread that only compares does without. */
let model: ReturnType<typeof loadShippedModel> | undefined;

/** Loaded by the first comparison: a thread that only reads does without. */
let judgement: ReturnType<typeof loadJudgement> | undefined;

/** With the template held, which is the same for plan after plan. */
let comparing: Promise<ReturnType<typeof comparerOf>> | undefined;

/** By the template as text, the latest last: plan after plan is compared with the few templates in use. */
const MOST_COMPARERS = 4;
const comparers = createLatest<string, ReturnType<typeof comparerOf>>(MOST_COMPARERS);

/** The siblings are the same for plan after plan. */
let leaning: { readonly siblings: string; readonly adaptation: Adaptation } | undefined;

async function answer(request: Request): Promise<Tasks[Request['task']]['found']> {
  switch (request.task) {
    case 'compare':
      return (await comparerFor(request.given.template))(request.given.plan);
    case 'parse':
      return parse(request.given.transcript);
    case 'template':
      return templateOf(request.given.plan);
    case 'understand':
      return understandLeaning(request.given.pages, request.given.siblings);
    case 'checkText': {
      const { bytes, name, limits } = request.given;
      const pages = await textPages(bytes, name, limits);
      return { ...(await check(pages)), isClean: pages.every(isClean) };
    }
    case 'check':
      return check(request.given.pages);
  }
}

async function comparerFor(template: Template): Promise<ReturnType<typeof comparerOf>> {
  const model = await (judgement ??= loadJudgement());
  const key = JSON.stringify(template);
  const comparer = comparers.get(key) ?? comparerOf(template, model);
  comparers.put(key, comparer);
  return comparer;
}

async function textPages(bytes: Uint8Array, name: string, limits: Limits): Promise<readonly Page[]> {
  const source = openText(bytes, name, limits);
  const numbers = Array.from({ length: source.pageCount }, (_, at) => at + 1);
  return Promise.all(
    numbers.map(async (number) => {
      const { layer, reason } = await source.prepare(number);
      return choosePage(number, undefined, layer, undefined, reason);
    }),
  );
}

async function check(pages: readonly Page[]): Promise<Tasks['check']['found']> {
  if (started.held === undefined) throw new Error('the thread was started without a template');
  const { template, siblings } = started.held;
  // What reads as it was typed needs no model, which takes a third of a second and a hundred megabytes.
  const plan = pages.every(isClean) ? understand(pages, undefined) : await understandLeaning(pages, siblings);
  comparing ??= (judgement ??= loadJudgement()).then((model) => comparerOf(template, model));
  return { metadata: plan.document.metadata, comparison: (await comparing)(plan) };
}

async function understandLeaning(pages: readonly Page[], siblings: readonly string[]): Promise<Understood> {
  model ??= loadShippedModel();
  if (siblings.length === 0) return understand(pages, { model: await model });
  const key = siblings.join('\n');
  if (leaning?.siblings !== key) leaning = { siblings: key, adaptation: adapt(siblings) };
  return understand(pages, { model: await model, adaptation: leaning.adaptation });
}

async function reply(request: Request): Promise<Reply> {
  try {
    return { found: await answer(request) };
  } catch (error) {
    if (error instanceof Failure) return { failure: { code: error.code, message: error.message } };
    return { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', (request: Request) => {
  void reply(request).then((message) => parentPort?.postMessage(message));
});

// What was told to be done, held against what the service tells afterwards.
import { createHash } from 'node:crypto';
import type { Ask, Ledger } from './people.ts';

/** Milliseconds for the work that is left when nobody asks for more. */
const PATIENCE_MS = 10 * 60_000;

/** Times that something is asked of a service that nobody kills any more, and that may be slow. */
const TRIES = 5;

export async function untilIdle(ask: Ask): Promise<readonly string[]> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const jobs = ((await ask('GET', '/api/jobs'))?.json().jobs ?? []) as {
      id: string;
      kind: string;
      status: string;
    }[];
    const left = jobs.filter(({ status }) => status === 'queued' || status === 'running');
    if (left.length === 0) {
      return jobs.flatMap(({ id, kind, status }) => (status === 'failed' ? [`${kind} ${id} failed`] : []));
    }
    if (performance.now() > until) return [`${left.length} tasks are not done`];
    await new Promise((go) => setTimeout(go, 200));
  }
}

/** What was told to be done and is not there, or twice. */
export async function lostOf(askOnce: Ask, ledger: Ledger): Promise<readonly string[]> {
  const lost: string[] = [];
  const ask = patiently(askOnce);
  const json = async (path: string) => (await ask('GET', path))?.json();
  for (const [id, { sha256 }] of ledger.uploads) {
    const document = await json(`/api/documents/${id}`);
    if (document?.status === undefined) lost.push(`upload ${id}: gone`);
    const original = (await ask('GET', `/api/documents/${id}/original`))?.bytes ?? new Uint8Array();
    if (createHash('sha256').update(original).digest('hex') !== sha256)
      lost.push(`original ${id}: other bytes`);
  }
  for (const { document, word } of ledger.corrections) {
    const text = Buffer.from(
      (await ask('GET', `/api/documents/${document}/text?format=txt`))?.bytes ?? [],
    ).toString();
    if (text.split(word).length !== 2)
      lost.push(`correction ${word} of ${document}: ${text.split(word).length - 1} times`);
  }
  for (const { comparison, criterion, note } of ledger.verdicts) {
    const detail = await json(`/api/comparisons/${comparison}/criteria/${criterion}`);
    const times = (detail?.history ?? []).filter((entry: { note: string }) => entry.note === note).length;
    if (times !== 1) lost.push(`verdict ${note} of ${comparison} ${criterion}: ${times} times`);
  }
  for (const { id, name } of ledger.rounds) {
    if ((await json(`/api/campaigns/${id}`))?.name !== name) lost.push(`round ${name}`);
  }
  return [...ledger.bad, ...lost];
}

/** What is not done when nothing is left to do. `mayAge`: the clock went forward, and a file of letters is kept for a day. */
export async function undoneOf(
  askOnce: Ask,
  ledger: Ledger,
  template: string,
  mayAge: boolean,
): Promise<readonly string[]> {
  const undone: string[] = [];
  const ask = patiently(askOnce);
  const json = async (path: string) => (await ask('GET', path))?.json();
  for (const id of ledger.uploads.keys()) {
    const document = await json(`/api/documents/${id}`);
    if (document?.status !== 'ready') undone.push(`upload ${id}: ${document?.status ?? 'gone'}`);
  }
  for (const { round, job } of ledger.letters) {
    const task = await ask('GET', `/api/jobs/${job}`);
    const isDone = task?.status === 200 && task.json().status === 'done';
    if (!isDone && !(mayAge && task?.status === 404)) undone.push(`letters ${job}: ${task?.status}`);
    const file = await ask('GET', `/api/campaigns/${round}/letters/${job}`);
    if (isDone && !mayAge && file?.status !== 200) undone.push(`file of letters ${job}: ${file?.status}`);
  }
  const { compared, plans } = (await json(`/api/documents?template=${template}&limit=1`)).compared as {
    readonly compared: number;
    readonly plans: number;
  };
  if (compared !== plans) undone.push(`${compared} of ${plans} plans are compared`);
  return undone;
}

function patiently(ask: Ask): Ask {
  return async (...asked) => {
    for (let tries = 1; tries < TRIES; tries++) {
      const told = await ask(...asked);
      if (told !== undefined) return told;
    }
    return ask(...asked);
  };
}

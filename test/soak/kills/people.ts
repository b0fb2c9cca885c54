// People at work on a service that may die at any moment, and the ledger of what it told them was done.
import { createHash } from 'node:crypto';
import type { Chance } from '../random.ts';

export interface Ledger {
  readonly uploads: Map<string, Upload>;
  readonly corrections: (Answered & { readonly document: string; readonly word: string })[];
  readonly verdicts: (Answered & {
    readonly comparison: string;
    readonly criterion: string;
    readonly note: string;
  })[];
  readonly rounds: (Answered & { readonly id: string; readonly name: string })[];
  readonly letters: (Answered & { readonly round: string; readonly job: string })[];
  /** Uploads that were read when the service was last asked. */
  read: number;
  /** Answers that a working service must not give. */
  readonly bad: string[];
}

/** Told by the answer of this number. */
export interface Answered {
  readonly answer: number;
}

export interface Upload extends Answered {
  readonly sha256: string;
}

export function emptyLedger(): Ledger {
  return { uploads: new Map(), corrections: [], verdicts: [], rounds: [], letters: [], read: 0, bad: [] };
}

export const TEMPLATE = `ỦY BAN NHÂN DÂN
TỈNH QUẢNG TRỊ
KẾ HOẠCH
Trồng cây xanh trên địa bàn tỉnh
1. Trồng mỗi thôn một trăm cây xanh dọc đường làng trước ngày 10/12/2026.
2. Mỗi quý tổ chức một buổi tập huấn chăm sóc cây cho hội viên.
3. Báo cáo kết quả về Sở Nông nghiệp và Môi trường trước ngày 15 hằng tháng.`;

const COMMUNES = ['Bố Trạch', 'Cam Lộ', 'Gio Linh', 'Vĩnh Linh', 'Triệu Phong', 'Bến Hải', 'Cồn Tiên'];
/** The request came too slowly, as it may where the machine has more to do than it can. */
const NOT_HEARD = 408;
/** Uploads that wait to be read, beyond which people leave it at that: sent without end, they would be most of a soak's work. */
const MOST_WAITING = 6;
/** Words of ours that no plan holds. */
const MARK = 'zq';

/** The number of the answer that a request asks for, so that whoever watches the connections can tell which one bore it. */
export const ANSWER_HEADER = 'x-soak-answer';

/** An answer, or undefined where the service died over it, or gave up waiting for what was asked and says so. */
export type Ask = (method: string, path: string, body?: unknown) => Promise<Told | undefined>;

interface Told extends Answered {
  readonly status: number;
  readonly bytes: Uint8Array;
  // oxlint-disable-next-line typescript/no-explicit-any -- answers of every shape
  json(): any;
}

/** `refusals`: answers from 500 on that are right here, where they say why. */
export function askerOf(url: string, ledger: Ledger, refusals: ReadonlySet<number> = new Set()): Ask {
  let asked = 0;
  return async (method, path, body) => {
    const answer = ++asked;
    try {
      const isForm = body instanceof FormData;
      const response = await fetch(`${url}${path}`, {
        method,
        headers: {
          connection: 'close',
          [ANSWER_HEADER]: String(answer),
          ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
      });
      const bytes = new Uint8Array(await response.arrayBuffer());
      const { status } = response;
      const said = Buffer.from(bytes).toString();
      if ((status >= 500 && !refusals.has(status)) || (status >= 400 && sentenceIn(said) === undefined))
        ledger.bad.push(`${method} ${path}: ${status} "${said.slice(0, 200)}"`);
      if (status === NOT_HEARD) return undefined;
      const json = () => {
        try {
          return JSON.parse(said);
        } catch {
          // To be told at the end with the rest, and not to break off a run of an hour.
          ledger.bad.push(`${method} ${path}: ${status} with no JSON, "${said.slice(0, 200)}"`);
          return {};
        }
      };
      return { answer, status, bytes, json };
    } catch {
      return undefined;
    }
  };
}

/** What every refusal says; undefined where it says nothing. */
function sentenceIn(said: string): string | undefined {
  try {
    return (JSON.parse(said) as { readonly error?: { readonly message?: string } }).error?.message;
  } catch {
    return undefined;
  }
}

/** When people work; both may change while they do. */
export interface Pace {
  isOver: boolean;
  rests: () => boolean;
}

/** One thing after another, until told to stop. */
export async function work(ask: Ask, ledger: Ledger, chance: Chance, template: string, pace: Pace) {
  const acts = [upload, upload, correct, correct, decide, decide, decide, open, letter];
  while (!pace.isOver) {
    if (!pace.rests()) await chance.of(acts)(ask, ledger, chance, template);
    await new Promise((go) => setTimeout(go, 5 + chance.whole(40)));
  }
}

type Act = (ask: Ask, ledger: Ledger, chance: Chance, template: string) => Promise<void>;

const token = (chance: Chance): string => `${MARK}${chance.whole(1e9).toString(36)}`;

const upload: Act = async (ask, ledger, chance) => {
  if (ledger.uploads.size >= ledger.read + MOST_WAITING) return;
  const text = `ỦY BAN NHÂN DÂN
XÃ ${chance.of(COMMUNES).toUpperCase()}
Số: ${1 + chance.whole(99)}/KH-UBND
KẾ HOẠCH
Trồng cây xanh trên địa bàn xã
1. Trồng mỗi thôn ${10 + chance.whole(90)} cây xanh dọc đường làng trước ngày 10/12/2026.
2. Mỗi quý tổ chức một buổi tập huấn chăm sóc cây cho hội viên, lần ${chance.whole(1e6)}.`;
  const form = new FormData();
  form.append('file', new File([text], `${token(chance)}.txt`));
  const told = await ask('POST', '/api/documents', form);
  if (told?.status !== 202) return;
  const id = told.json().documents[0].id as string;
  const sha256 = createHash('sha256').update(text).digest('hex');
  ledger.uploads.set(id, { answer: told.answer, sha256 });
};

const correct: Act = async (ask, ledger, chance) => {
  const document = some(chance, [...ledger.uploads.keys()]);
  if (document === undefined) return;
  // Of the page and not of the document, which may have another by the time it is asked: its words would stand elsewhere.
  const page = (await ask('GET', `/api/documents/${document}/pages/1`))?.json();
  const revision = page?.revision as number | undefined;
  interface Word {
    readonly start: number;
    readonly end: number;
    readonly text: string;
  }
  const words = ((page?.words ?? []) as Word[]).filter(
    ({ text }) => /^\p{L}{3,}$/u.test(text) && !text.startsWith(MARK),
  );
  const word = some(chance, words.slice(8));
  if (word === undefined || revision === undefined) return;
  const text = token(chance);
  const edit = { revision, words: [{ start: word.start, end: word.end, text }] };
  const told = await ask('PATCH', `/api/documents/${document}/words`, edit);
  if (told?.status === 200) ledger.corrections.push({ answer: told.answer, document, word: text });
};

const decide: Act = async (ask, ledger, chance, template) => {
  const list =
    (await ask('GET', `/api/comparisons?template=${template}&limit=200`))?.json().comparisons ?? [];
  const comparison = some(chance, list as { id: string }[])?.id;
  if (comparison === undefined) return;
  const criteria = (await ask('GET', `/api/comparisons/${comparison}`))?.json().criteria ?? [];
  const criterion = some(chance, criteria as { path: string; verdict: { at: string } | null }[]);
  if (criterion === undefined) return;
  const note = token(chance);
  const said = {
    status: chance.of(['met', 'partial', 'missing']),
    note,
    expected: criterion.verdict?.at ?? null,
  };
  const path = `/api/comparisons/${comparison}/verdicts/${criterion.path}`;
  const told = await ask('PUT', path, said);
  if (told?.status === 200)
    ledger.verdicts.push({ answer: told.answer, comparison, criterion: criterion.path, note });
};

const open: Act = async (ask, ledger, chance, template) => {
  if (ledger.rounds.length > 12) return;
  const name = token(chance);
  const units = COMMUNES.map((commune) => `xã ${commune}`);
  const told = await ask('POST', '/api/campaigns', { name, template, units });
  if (told?.status === 201) ledger.rounds.push({ answer: told.answer, id: told.json().id as string, name });
};

const letter: Act = async (ask, ledger, chance) => {
  const round = some(chance, ledger.rounds)?.id;
  if (round === undefined || ledger.letters.length > 30) return;
  const told = await ask('POST', `/api/campaigns/${round}/letters`);
  if (told?.status === 202)
    ledger.letters.push({ answer: told.answer, round, job: told.json().id as string });
};

function some<One>(chance: Chance, all: readonly One[]): One | undefined {
  return all.length === 0 ? undefined : chance.of(all);
}

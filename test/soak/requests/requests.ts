// Requests that nobody thought of, built from the OpenAPI document and asked by every role and by nobody, while the worker works:
// none may end in a fault of ours, and none may be answered to a role that should not have it.
import type { OpenAPIHono } from '@hono/zod-openapi';
import { isAction, mayDo, ROLES, type Action, type Role } from '../../../server/access.ts';
import { createApp } from '../../../server/http/app.ts';
import type { Services } from '../../../server/http/services.ts';
import { PLAN, TEMPLATE } from '../../http/calls.ts';
import { fakeApplication } from '../../support/service/fake-application.ts';
import { addEveryRole, cookies, PASSWORD } from '../../support/service/people.ts';
import { chanceOf, type Chance } from '../random.ts';
import { ODD, valueOf, type Schema } from './from-schema.ts';

/** Milliseconds after which an answer counts as a hang. */
const HANG_MS = 5 * 60_000;
/** Requests between two looks at what the store holds by now. */
const LOOK_AFTER = 100;
const WRONG = 0.12;
/** The streams of these never end, or they end the session of whoever asks; tests of their own hold them. */
const LEFT_OUT: ReadonlySet<string> = new Set(['/api/jobs/events', '/api/jobs/{id}/events']);
const ENDS_SESSION: ReadonlySet<Action> = new Set(['session.close']);

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly action: Action;
  readonly parameters: readonly { readonly in: string; readonly name: string; readonly schema?: Schema }[];
  readonly body: Readonly<Record<string, { readonly schema?: Schema }>>;
}

export interface RequestsReport {
  /** Status → how often. */
  readonly answers: Readonly<Record<string, number>>;
  readonly slowestMs: number;
  readonly faults: readonly string[];
}

export async function runRequests(count: number, seed: number): Promise<RequestsReport> {
  const application = fakeApplication({ accounts: {} });
  const { services } = application;
  if (services.accounts === undefined) throw new Error('no accounts');
  const faults: string[] = [];
  const answers = new Map<string, number>();
  let slowestMs = 0;
  try {
    await addEveryRole(services.accounts);
    const app = createApp(services);
    const sessions = await cookies(app);
    application.start();
    const { operations, schemas } = await operationsOf(app);
    const chance = chanceOf(seed);
    let known: Known = { all: [], byRoom: {} };
    for (let at = 0; at < count; at++) {
      if (at % LOOK_AFTER === 0) known = await fill(services, app, sessions.get('officer') ?? '');
      const operation = chance.of(operations);
      const role = chance.of<Role | undefined>([...ROLES, undefined]);
      if (ENDS_SESSION.has(operation.action) && role !== undefined) continue;
      const request = requestOf(operation, { chance, schemas, known: known.all, wrong: WRONG }, known);
      const cookie = role && sessions.get(role);
      const since = performance.now();
      const answer = await Promise.race([
        app.request(request.url, {
          ...request.init,
          headers: { ...request.headers, ...(cookie !== undefined && { cookie }) },
        }),
        new Promise<undefined>((go) => setTimeout(() => go(undefined), HANG_MS).unref()),
      ]);
      slowestMs = Math.max(slowestMs, performance.now() - since);
      const told = `seed ${seed} request ${at}: ${operation.method} ${request.url.slice(0, 200)} as ${role ?? 'nobody'}`;
      if (answer === undefined) {
        faults.push(`${told}: no answer`);
        continue;
      }
      answers.set(String(answer.status), (answers.get(String(answer.status)) ?? 0) + 1);
      const fault = await faultIn(answer, operation, role);
      if (fault !== undefined) faults.push(`${told}: ${fault}`);
    }
    // What the program itself noticed, the worker too.
    for (const fault of application.faults) faults.push(`seed ${seed}: ${describe(fault)}`);
  } finally {
    await application.close();
  }
  return {
    answers: Object.fromEntries([...answers].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    slowestMs: Math.round(slowestMs),
    faults,
  };
}

function describe(fault: unknown): string {
  return fault instanceof Error ? (fault.stack ?? fault.message).slice(0, 600) : String(fault);
}

async function faultIn(
  answer: Response,
  { action }: Operation,
  role: Role | undefined,
): Promise<string | undefined> {
  const text = await answer.text();
  const { status } = answer;
  if (status >= 500) return `${status} ${text.slice(0, 300)}`;
  const isJson = (answer.headers.get('content-type') ?? '').startsWith('application/json');
  const code = isJson ? (JSON.parse(text) as { error?: { code?: string } } | null)?.error?.code : undefined;
  if (status >= 400 && code === undefined) return `${status} without a code: ${text.slice(0, 100)}`;
  const refused = role === undefined ? 'unauthorized' : 'forbidden';
  const may = mayDo(role && { name: '', role }, action);
  if (may && code === refused) return `refused, though it may`;
  if (!may && code !== refused) return `${status} ${code ?? 'answered'}, though it may not`;
  return undefined;
}

async function operationsOf(app: OpenAPIHono) {
  const document = (await (await app.request('/api/openapi.json')).json()) as {
    readonly paths: Readonly<
      Record<
        string,
        Readonly<
          Record<
            string,
            {
              'x-action'?: string;
              parameters?: Operation['parameters'];
              requestBody?: { content?: Operation['body'] };
            }
          >
        >
      >
    >;
    readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
  };
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { 'x-action': action = '', parameters = [], requestBody }]) =>
      isAction(action) && !LEFT_OUT.has(path)
        ? [{ method: method.toUpperCase(), path, action, parameters, body: requestBody?.content ?? {} }]
        : [],
    ),
  );
  return { operations, schemas: document.components.schemas };
}

interface Known {
  readonly all: readonly string[];
  readonly byRoom: Readonly<Record<string, readonly string[]>>;
}

/** What there is to ask about, put in anew where earlier requests took it out. */
async function fill(services: Services, app: OpenAPIHono, cookie: string): Promise<Known> {
  const get = async <Answer>(path: string): Promise<Answer> =>
    (await (await app.request(path, { headers: { cookie } })).json()) as Answer;
  const post = (path: string, body: FormData | string) =>
    app.request(path, {
      method: 'POST',
      body,
      headers: typeof body === 'string' ? { cookie, 'content-type': 'application/json' } : { cookie },
    });
  interface Ids {
    readonly [list: string]: readonly { readonly id: string }[];
  }
  const idsOf = async (path: string, list: string): Promise<readonly string[]> =>
    ((await get<Ids>(path))[list] ?? []).map(({ id }) => id);
  let documents = await idsOf('/api/documents?limit=20', 'documents');
  if (documents.length < 2) {
    for (const [role, text] of [
      ['template', TEMPLATE],
      ['plan', PLAN],
    ] as const) {
      const form = new FormData();
      form.append('file', new File([text], `${role}.txt`));
      await post(`/api/documents?role=${role}`, form);
    }
    documents = await idsOf('/api/documents?limit=20', 'documents');
  }
  const templates = await idsOf('/api/templates', 'templates');
  const [template] = templates;
  if (template !== undefined && (await idsOf('/api/campaigns', 'campaigns')).length === 0) {
    await post('/api/campaigns', JSON.stringify({ name: 'Đợt', template, province: 'Ninh Bình' }));
  }
  for (const document of documents.slice(0, 3)) {
    if (template !== undefined) await post('/api/comparisons', JSON.stringify({ template, document }));
  }
  const byRoom = {
    documents,
    templates,
    campaigns: await idsOf('/api/campaigns', 'campaigns'),
    comparisons: await idsOf('/api/comparisons', 'comparisons'),
    jobs: await idsOf('/api/jobs', 'jobs'),
    // Nobody who asks here: an administrator's request may lock anyone out.
    people: [await victim(services)],
  };
  return { byRoom, all: Object.values(byRoom).flat() };
}

async function victim({ accounts }: Services): Promise<string> {
  const known = await accounts?.people.find('victim');
  if (known !== undefined) return known.id;
  const added = await accounts?.people.add({
    name: 'Người khác',
    username: 'victim',
    role: 'clerk',
    password: PASSWORD,
  });
  return added?.id ?? '';
}

const PARTS: Readonly<Record<string, readonly string[]>> = {
  criterion: ['1', '2', '9'],
  unit: ['xa-an-lac', 'xa-binh-yen', 'phuong-cua-nam', 'xa-x'],
  page: ['1', '2', '0', '-1', '1e9'],
  version: ['1', '2', '99'],
  name: ['chung', 'Của tôi'],
};

interface Built {
  readonly url: string;
  readonly init: RequestInit;
  readonly headers: Readonly<Record<string, string>>;
}

function requestOf(
  { method, path, parameters, body }: Operation,
  maker: Parameters<typeof valueOf>[1],
  known: Known,
): Built {
  const { chance } = maker;
  const room = path.split('/')[2] ?? '';
  const part = (name: string): string => {
    // Without a part it would be another address.
    if (chance.is(WRONG)) return textOf(chance.of(ODD)) || 'x';
    const own = name === 'id' ? known.byRoom[room] : (PARTS[name] ?? known.byRoom[`${name}s`]);
    return own === undefined || own.length === 0 ? 'x' : chance.of(own);
  };
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encoded(part(name)));
  const query = parameters
    .filter(({ in: place }) => place === 'query' && chance.is(0.4))
    .map(({ name, schema }) => `${name}=${encoded(textOf(valueOf(schema ?? {}, maker)))}`);
  const url = query.length === 0 ? filled : `${filled}?${query.join('&')}`;
  return { url, ...bodyOf(method, body, maker) };
}

function bodyOf(
  method: string,
  body: Operation['body'],
  maker: Parameters<typeof valueOf>[1],
): Omit<Built, 'url'> {
  const { chance } = maker;
  const kinds = Object.keys(body);
  if (kinds.length === 0) return { init: { method }, headers: {} };
  const kind = chance.of(kinds);
  if (kind === 'multipart/form-data') return { init: { method, body: formOf(chance) }, headers: {} };
  const text = chance.is(0.03)
    ? chance.of(['{', '[]', 'null', '"', '{"a":1}}', '\uFEFF{}'])
    : JSON.stringify(valueOf(body[kind]?.schema ?? {}, maker));
  return { init: { method, body: text }, headers: { 'content-type': chance.is(0.02) ? 'text/plain' : kind } };
}

function formOf(chance: Chance): FormData {
  const form = new FormData();
  for (let files = chance.whole(3); files > 0; files--) {
    const name = chance.of(['a.txt', 'x.pdf', '../x.docx', '', 'ệ.png', 'danh-sach.csv', 'danh-sach.xlsx']);
    const text = chance.of([
      '',
      PLAN,
      `${PLAN}\n${chance.whole(1e6)}`,
      '\u0000\u0001',
      'PK\u0003\u0004',
      '%PDF-1.7',
    ]);
    form.append(chance.is(0.9) ? 'file' : 'tep', new File([text], name));
  }
  return form;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A lone half of a pair cannot stand in an address. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed().slice(0, 3000)).replaceAll('.', '%2E');
}

// The only file that names concrete adapters: the readingTools reads files, the application also keeps them, the service opens it.
// What only the application or the service needs is loaded by them: it would take a third of a short command's time.
import { moment } from './adapters/node/moments.ts';
import about from '../package.json' with { type: 'json' };
import { join } from 'node:path';
import { createApartReader } from './adapters/reading/apart-reader.ts';
import { createPageReader } from './adapters/reading/file-reader.ts';
import { warningOf, type Config } from './config.ts';
import { Failure } from './failure.ts';
import { namesAnywhere, type Gazetteer } from './round/units.ts';
import type { WriteBackup } from './usecases/care/back-up.ts';
import type { Application, Places } from './usecases/application.ts';
import type { Database } from './adapters/sql/database.ts';
import type { RestorationModel } from './language/restore/model/model.ts';
import type { PageReader } from './ports/reading.ts';
import type { Worker } from './worker/loop.ts';
import type { Accounts } from './ports/accounts.ts';
import type { Surroundings } from './http/services.ts';
import type { BlobStore } from './ports/files.ts';
import type { Slice } from './ports/lists.ts';
import type { SearchRequest, SearchResults } from './search/search.ts';
import type { DocumentStore } from './ports/store.ts';
import { engineOf } from './wire/engine.ts';
import { hostNamesOf } from './wire/host-names.ts';
import { startBackups } from './wire/backups.ts';
import { startInbox } from './wire/inbox.ts';
import { openStore } from './wire/store.ts';

export const VERSION = about.version;
/** Templates that restoration leans on at most: each is an afternoon's reading, not a corpus. */
const SIBLINGS = 8;
/** Milliseconds for the text of one document, thousands of pages long, and for one comparison. */
const RESTORING_MS = 30 * 60_000;
const COMPARING_MS = 5 * 60_000;
const READ_APART = new URL('./wire/read-apart.ts', import.meta.url);
const ROOT = join(import.meta.dirname, '..');
const SAMPLES = join(ROOT, 'corpus/samples');
const TEMPLATES = join(ROOT, 'corpus/templates');

/** What reading files needs, and no store. */
export interface ReadingTools {
  readonly reader: PageReader;
  /** Begins to load when it is first asked for. */
  readonly model: Promise<RestorationModel>;
  /** Gives back what recognising takes, until the next picture. */
  releaseEngine(): Promise<void>;
  close(): Promise<void>;
}

async function loadModel(): Promise<RestorationModel> {
  return (await import('./adapters/files/model-file.ts')).loadShippedModel();
}

export async function wireReading(config: Config): Promise<ReadingTools> {
  const ocr = await engineOf(config, 'usual');
  const reader = createPageReader({ ocr, limits: config.limits });
  let model: Promise<RestorationModel> | undefined;
  return {
    reader,
    get model() {
      model ??= loadModel();
      // Whoever waits for it hears of the fault; a command that ends before needs no model.
      model.catch(() => undefined);
      return model;
    },
    releaseEngine: () => ocr.releaseEngine(),
    close: () => reader.close(),
  };
}

type OnFault = (fault: unknown) => void;

export interface OpenApplication extends Application {
  /** Pages already drawn. */
  readonly pictures: BlobStore;
  readonly surroundings: Surroundings;
  search(request: SearchRequest, slice: Slice): Promise<SearchResults>;
  /** undefined: none are asked for. */
  accounts(): Promise<Accounts | undefined>;
  /** Everything that is kept, into one file. */
  readonly writeBackup: WriteBackup;
  close(): Promise<void>;
}

export async function wireApplication(
  config: Config,
  onFault: OnFault = console.error,
): Promise<OpenApplication> {
  const [{ createBundleDirectory }, { startPipelineThread }, { wordDiff }, { loadGazetteer }] =
    await Promise.all([
      import('./adapters/files/bundle-directory.ts'),
      import('./adapters/pipeline-thread/client.ts'),
      import('./compare/word-diff.ts'),
      import('./adapters/gazetteer.ts'),
    ]);
  const opened = await openStore(config, onFault);
  const { store, db, originals, pictures, surroundings } = opened;
  const ocr = await engineOf(config, 'behind');
  const reader = createPageReader({ ocr, limits: config.limits, priority: 'behind' });
  const { limits, parallel } = config;
  const readerApart = createApartReader(READ_APART, { limits, parallel, ocr: config.ocr });
  const siblings = siblingTexts(store.documents);
  // Two, so that a person who opens a comparison does not wait for a garbled plan to be restored.
  const restoring = startPipelineThread(RESTORING_MS, undefined, undefined, 'behind');
  const comparing = startPipelineThread(COMPARING_MS);
  const always = new AbortController().signal;
  return {
    store,
    reader,
    readerApart,
    originals,
    pictures,
    surroundings,
    places: placesOnce(loadGazetteer),
    now: moment,
    bundles: createBundleDirectory(join(config.dataDir, 'bundles')),
    // The canvas is loaded by the first who asks for it.
    drawChart: async (chart) => (await import('./adapters/canvas/draw-chart.ts')).drawChart(chart),
    stages: {
      understand: async (pages, signal) =>
        restoring.ask('understand', { pages, siblings: await siblings() }, signal),
      parse: (transcript, signal) => comparing.ask('parse', { transcript }, signal),
      templateOf: (plan) => comparing.ask('template', { plan }, always),
      compare: (template, plan, signal) => comparing.ask('compare', { template, plan }, signal),
      wordDiff,
    },
    search: (request, slice) => opened.search(request, slice),
    accounts: () => accountsOf(config, db),
    writeBackup: opened.writeBackup,
    async close() {
      await Promise.all([reader, readerApart, restoring, comparing].map((part) => part.close()));
      await opened.close();
    },
  };
}

async function accountsOf(
  { auth, dataDir, databaseUrl, host, port, url }: Config,
  db: Database,
): Promise<Accounts | undefined> {
  if (auth.kind === 'none') return undefined;
  const [{ createAccounts }, { secretIn }] = await Promise.all([
    import('./adapters/accounts/accounts.ts'),
    import('./adapters/files/secret-file.ts'),
  ]);
  const { idleSeconds, directory } = auth;
  if (databaseUrl !== undefined && auth.secret === undefined) {
    throw new Failure('bad-config', {
      detail: 'Cùng với DATABASE_URL phải đặt DOICHIEU_SECRET, giống nhau ở mọi máy.',
    });
  }
  const secret = auth.secret ?? (await secretIn(dataDir));
  const settings = { url: url ?? `http://${host}:${port}`, secret, idleSeconds, directory };
  return createAccounts(db, settings, moment);
}

function placesOnce(load: () => Gazetteer): () => Places {
  let places: Places | undefined;
  return () => {
    const gazetteer = places?.gazetteer ?? load();
    return (places ??= { gazetteer, namesAnywhere: namesAnywhere(gazetteer) });
  };
}

/** Templates in the store are clean text of the same kind as the plans that answer them. Read anew only when they change. */
function siblingTexts(documents: DocumentStore): () => Promise<readonly string[]> {
  let known = '';
  let texts: readonly string[] = [];
  return async () => {
    const list = await documents.list({ role: 'template', status: 'ready' }, { offset: 0, limit: SIBLINGS });
    const now = list.documents.map(({ id, revision }) => `${id} ${revision}`).join();
    if (now !== known) {
      const found = await Promise.all(list.documents.map(({ id }) => documents.text(id)));
      texts = found.flatMap((text) => (text === undefined ? [] : [text.transcript.text]));
      known = now;
    }
    return texts;
  };
}

export interface Service {
  readonly url: string;
  /** To be typed on the first run; undefined where an administrator is there or none is needed. */
  readonly setupCode: string | undefined;
  /** A sentence for whoever starts it. */
  readonly warning: string | undefined;
  close(): Promise<void>;
}

export interface ServiceOptions {
  /** elsewhere: other processes on the store do the work. */
  readonly work: 'here' | 'elsewhere';
}

/** Opens the application to the browser, with a worker in the same process. Rejects with Failure `port-in-use`. */
export async function openService(config: Config, { work }: ServiceOptions): Promise<Service> {
  const [
    { listen, peerOf },
    { createObserver },
    { readSamples, readSampleRound, readShippedTemplates },
    { createApp },
    { LOCAL_ACTOR },
    { identify },
  ] = await Promise.all([
    import('./adapters/node/node-server.ts'),
    import('./adapters/node/observer.ts'),
    import('./adapters/files/sample-files.ts'),
    import('./http/app.ts'),
    import('./http/services.ts'),
    import('./http/identify.ts'),
  ]);
  const observer = createObserver(config.log);
  const onFault = (fault: unknown): void => observer.tellFault(fault);
  const application = await wireApplication(config, onFault);
  const accounts = await application.accounts();
  const worker = work === 'here' ? await startWork(application, config, onFault) : undefined;
  const app = createApp({
    ...application,
    accounts,
    identify: (request) =>
      accounts === undefined
        ? Promise.resolve({ actor: LOCAL_ACTOR, cookies: [] })
        : identify(accounts, request.headers),
    // Only what ends TLS for us stands between, and it tells for whom.
    peerOf: (c) => peerOf(c, config.url?.startsWith('https:') === true),
    samples: (signal) => readSamples(SAMPLES, signal),
    sampleRound: (signal) => readSampleRound(SAMPLES, signal),
    shippedTemplates: (signal) => readShippedTemplates(TEMPLATES, signal),
    // The spreadsheets are loaded by the first who asks for them.
    readRows: async (bytes, name) => (await import('./adapters/spreadsheet.ts')).readRows(bytes, name),
    fileBytes: config.limits.fileBytes,
    hostNames: hostNamesOf(config),
    url: config.url,
    version: VERSION,
    surroundings: application.surroundings,
    metrics: observer,
    onFault,
  });
  const endBackups = await startBackups(application, config.backup, onFault);
  let endInbox: (() => Promise<void>) | undefined;
  const close = async (): Promise<void> => {
    await endInbox?.();
    await endBackups?.();
    await worker?.close();
    await application.close();
  };
  try {
    endInbox = await startInbox(application, config, onFault);
    const server = await listen(app, { host: config.host, port: config.port, page: join(ROOT, 'dist/web') });
    const isEmpty = accounts !== undefined && (await accounts.people.count()) === 0;
    return {
      url: server.url,
      setupCode: isEmpty ? accounts.setupCode : undefined,
      warning: warningOf(config),
      async close() {
        await server.close();
        await close();
      },
    };
  } catch (cause) {
    await close();
    throw cause;
  }
}

async function startWork(application: Application, config: Config, onFault: OnFault): Promise<Worker> {
  const [{ newWorkerName }, { startWorker }] = await Promise.all([
    import('./adapters/node/node-worker-name.ts'),
    import('./worker/loop.ts'),
  ]);
  return startWorker(application, { name: newWorkerName(), parallel: config.parallel, onFault });
}

/** A process that only works through the queue. */
export async function openWorker(config: Config): Promise<Pick<Service, 'close'>> {
  const { createObserver } = await import('./adapters/node/observer.ts');
  const observer = createObserver(config.log);
  const onFault = (fault: unknown): void => observer.tellFault(fault);
  const application = await wireApplication(config, onFault);
  const worker = await startWork(application, config, onFault);
  return {
    async close() {
      await worker.close();
      await application.close();
    },
  };
}

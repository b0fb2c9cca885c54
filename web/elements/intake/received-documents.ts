// The documents received as a list follows them: paged in, told apart by what their jobs say, with how they stand against the template.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { TemplateRowView } from '../../../server/http/templates/schema.ts';
import type { ComparedView, JobView } from '../../../server/http/schema.ts';
import { listDocuments, readAgain, removeDocument, type DocumentRow } from '../../api/documents.ts';
import { cancelJob, followJobs } from '../../api/jobs.ts';
import { listTemplates, loadSamples, drawTemplate, uploadTemplate } from '../../api/templates.ts';
import { preferredTemplate, preferTemplate } from '../../chosen-template.ts';
import { sentence } from '../../sentence.ts';

/** Rows asked for at a time: the first stand within a moment however many there are. */
const PAGE = 200;
/** Milliseconds in which the ends of several jobs are one reason to ask anew. */
const GATHER_MS = 400;
/** Milliseconds between two looks at what is being compared: only reading tells of itself. */
const COMPARING_MS = 1500;

export class ReceivedDocuments implements ReactiveController {
  /** Newest first. */
  documents: readonly DocumentRow[] = [];
  /** Of the whole list, of which the rows at hand may be the first. */
  total = 0;
  templates: readonly TemplateRowView[] = [];
  /** Plans compared with the template, of all that are ready. */
  compared: ComparedView = { compared: 0, plans: 0 };
  template: string | null = null;
  loaded = false;
  message = '';

  readonly #host: ReactiveControllerHost;
  #stop: () => void = () => undefined;
  #soon: ReturnType<typeof setTimeout> | undefined;
  #comparing: ReturnType<typeof setTimeout> | undefined;
  /** Pages of the list in which something changed. */
  readonly #stale = new Set<number>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = followJobs((job) => this.#hear(job));
    void this.#say(() => this.refresh());
  }

  hostDisconnected(): void {
    this.#stop();
    clearTimeout(this.#soon);
    clearTimeout(this.#comparing);
  }

  /** Asks for all pages, one after another, and shows each as it comes. */
  async refresh(): Promise<void> {
    this.templates = await listTemplates();
    // A template just sent is chosen before it is read; until then the newest stands in.
    const wanted = preferredTemplate();
    this.template = (this.templates.find(({ id }) => id === wanted) ?? this.templates.at(-1))?.id ?? null;
    const rows: DocumentRow[] = [];
    do {
      const { documents, total, compared } = await listDocuments(rows.length, PAGE, this.template);
      this.total = total;
      this.compared = compared;
      rows.push(...documents);
      // Rows that moved on while pages came are met twice.
      if (rows.length >= this.documents.length || rows.length >= total) this.documents = unique(rows);
      this.loaded = true;
      this.#host.requestUpdate();
      if (documents.length === 0) break;
    } while (rows.length < this.total);
    this.#watchComparing();
  }

  async choose(template: string): Promise<void> {
    this.template = template;
    preferTemplate(template);
    await this.#say(() => this.refresh());
  }

  useAsTemplate(document: string): Promise<boolean> {
    return this.#say(async () => {
      const { id } = await drawTemplate(document);
      preferTemplate(id);
      await this.refresh();
    });
  }

  sendTemplate(file: File): Promise<boolean> {
    return this.#say(async () => {
      const { id } = await uploadTemplate(file);
      preferTemplate(id);
      await this.refresh();
    });
  }

  loadSamples(): Promise<boolean> {
    return this.#say(async () => {
      const { template } = await loadSamples();
      if (template !== null) preferTemplate(template);
      await this.refresh();
    });
  }

  /** Whether it went well. */
  remove(document: string): Promise<boolean> {
    return this.#say(async () => {
      await removeDocument(document);
      this.documents = this.documents.filter(({ id }) => id !== document);
      this.total--;
    });
  }

  cancel(job: string): Promise<boolean> {
    return this.#say(async () => {
      await cancelJob(job);
    });
  }

  readAgain(document: string): Promise<boolean> {
    return this.#say(async () => {
      await readAgain(document);
      this.#askSoon(document);
    });
  }

  /** Something new lies at the head of the list. */
  askFirst(): void {
    this.#askSoon(undefined);
  }

  #hear(job: JobView): void {
    const known = this.documents.find(({ id }) => id === job.document);
    const ended = job.status !== 'queued' && job.status !== 'running';
    if (job.kind !== 'read') {
      if (ended) this.#askSoon(known?.id);
      return;
    }
    this.documents = this.documents.map((row) => (row.id === job.document ? { ...row, job } : row));
    this.#host.requestUpdate();
    if (known === undefined || (ended && (known.job?.status !== job.status || known.status !== 'ready'))) {
      this.#askSoon(known?.id);
    }
  }

  /** Only the pages that hold what changed are asked for: a list of thousands is not fetched for one row. */
  #askSoon(document: string | undefined): void {
    const at = document === undefined ? 0 : this.documents.findIndex(({ id }) => id === document);
    this.#stale.add(Math.floor(Math.max(0, at) / PAGE));
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined;
      void this.#say(() => this.#askStale());
    }, GATHER_MS);
  }

  async #askStale(): Promise<void> {
    const pages = [...this.#stale];
    this.#stale.clear();
    const answers = await Promise.all(pages.map((page) => listDocuments(page * PAGE, PAGE, this.template)));
    const fresh = new Map(answers.flatMap(({ documents }) => documents.map((row) => [row.id, row] as const)));
    const known = new Set(this.documents.map(({ id }) => id));
    this.total = answers[0]?.total ?? this.total;
    this.compared = answers[0]?.compared ?? this.compared;
    this.documents = [
      ...[...fresh.values()].filter(({ id }) => !known.has(id)),
      ...this.documents.map((row) => fresh.get(row.id) ?? row),
    ];
    this.#watchComparing();
  }

  /** Until all are compared, the pages that hold one which is not are asked for again. */
  #watchComparing(): void {
    clearTimeout(this.#comparing);
    if (this.template === null || this.compared.compared >= this.compared.plans) return;
    this.#comparing = setTimeout(() => {
      this.documents.forEach(({ role, status, comparison }, at) => {
        if (role === 'plan' && status === 'ready' && comparison === null)
          this.#stale.add(Math.floor(at / PAGE));
      });
      if (this.#stale.size === 0) this.#stale.add(0);
      void this.#say(() => this.#askStale());
    }, COMPARING_MS);
  }

  /** Whether it went well. */
  async #say(task: () => Promise<void>): Promise<boolean> {
    let isDone = false;
    try {
      await task();
      this.message = '';
      isDone = true;
    } catch (cause) {
      this.message = sentence(cause);
    }
    this.#host.requestUpdate();
    return isDone;
  }
}

function unique(rows: readonly DocumentRow[]): readonly DocumentRow[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

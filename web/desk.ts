// The documents on the desk as the page follows them: listed, sent, read and compared, told to the element that shows them.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ComparisonRowView, TemplateRowView } from '../server/http/schemas/comparisons.ts';
import type { JobView } from '../server/http/schemas/shared.ts';
import * as api from './api.ts';
import { titleOf } from './elements/intake/document-order.ts';
import { sendAll } from './elements/intake/send-all.ts';

/** A file on its way, one that was refused, or one just taken out of sight. */
export interface Parcel {
  readonly key: number;
  readonly name: string;
  readonly state: 'sending' | 'refused' | 'duplicate' | 'removed';
  readonly message: string;
  /** Of what was removed, to bring it back. */
  readonly document?: string;
}

const TEMPLATE_KEY = 'doichieu.template';
/** Milliseconds in which the ends of several jobs are one reason to list the documents anew. */
const GATHER_MS = 400;

export class Desk implements ReactiveController {
  documents: readonly api.DocumentRow[] = [];
  templates: readonly TemplateRowView[] = [];
  parcels: readonly Parcel[] = [];
  comparisons: ReadonlyMap<string, ComparisonRowView> = new Map();
  template: string | null = null;
  loaded = false;
  message = '';

  readonly #host: ReactiveControllerHost;
  #stop: () => void = () => undefined;
  #parcels = 0;
  #soon: ReturnType<typeof setTimeout> | undefined;
  #comparing: Promise<void> = Promise.resolve();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = api.followJobs((job) => this.#hear(job));
    void this.#say(() => this.refresh());
  }

  hostDisconnected(): void {
    this.#stop();
    clearTimeout(this.#soon);
  }

  async refresh(): Promise<void> {
    const [{ documents }, templates] = await Promise.all([api.listDocuments(), api.listTemplates()]);
    this.documents = documents;
    this.templates = templates;
    this.loaded = true;
    // A template just sent is chosen before it is read; until then the newest stands in.
    const wanted = localStorage.getItem(TEMPLATE_KEY);
    this.template = (templates.find(({ id }) => id === wanted) ?? templates.at(-1))?.id ?? null;
    if (this.template !== null) {
      const rows = await api.listComparisons(this.template);
      this.comparisons = new Map(rows.map((row) => [row.document.id, row]));
    }
    this.#host.requestUpdate();
    this.#compareReady();
  }

  async choose(template: string): Promise<void> {
    this.template = template;
    preferTemplate(template);
    this.comparisons = new Map();
    await this.#say(() => this.refresh());
  }

  async useAsTemplate(document: string): Promise<void> {
    await this.#say(async () => {
      const { id } = await api.templateFromDocument(document);
      await this.choose(id);
    });
  }

  async sendTemplate(file: File): Promise<void> {
    await this.#say(async () => {
      const { id } = await api.uploadTemplate(file);
      preferTemplate(id);
      await this.refresh();
    });
  }

  async send(files: readonly File[]): Promise<void> {
    await sendAll(files, async (file) => {
      const parcel: Parcel = { key: ++this.#parcels, name: file.name, state: 'sending', message: '' };
      this.#setParcels([...this.parcels, parcel]);
      try {
        const { duplicate } = await api.uploadDocument(file, 'plan');
        this.#replaceParcel(parcel, duplicate ? { ...parcel, state: 'duplicate' } : undefined);
        await this.refresh();
      } catch (cause) {
        this.#replaceParcel(parcel, { ...parcel, state: 'refused', message: sentence(cause) });
      }
    });
  }

  dismiss(key: number): void {
    this.#setParcels(this.parcels.filter((parcel) => parcel.key !== key));
  }

  async remove(row: api.DocumentRow): Promise<void> {
    await this.#say(async () => {
      await api.removeDocument(row.id);
      const parcel: Parcel = {
        key: ++this.#parcels,
        name: titleOf(row),
        state: 'removed',
        message: '',
        document: row.id,
      };
      this.#setParcels([...this.parcels, parcel]);
      await this.refresh();
    });
  }

  async restore(parcel: Parcel): Promise<void> {
    await this.#say(async () => {
      if (parcel.document !== undefined) await api.restoreDocument(parcel.document);
      this.dismiss(parcel.key);
      await this.refresh();
    });
  }

  async loadSamples(): Promise<void> {
    await this.#say(async () => {
      const { template } = await api.loadSamples();
      if (template !== null) preferTemplate(template);
      await this.refresh();
    });
  }

  async cancel(job: string): Promise<void> {
    await this.#say(async () => {
      await api.cancelJob(job);
      await this.refresh();
    });
  }

  async readAgain(document: string): Promise<void> {
    await this.#say(async () => {
      await api.readAgain(document);
      await this.refresh();
    });
  }

  #hear(job: JobView): void {
    const known = this.documents.find(({ id }) => id === job.document);
    this.documents = this.documents.map((row) => (row.id === job.document ? { ...row, job } : row));
    this.#host.requestUpdate();
    const ended = job.status !== 'queued' && job.status !== 'running';
    if (known === undefined || (ended && (known.job?.status !== job.status || known.status !== 'ready'))) {
      clearTimeout(this.#soon);
      this.#soon = setTimeout(() => void this.#say(() => this.refresh()), GATHER_MS);
    }
  }

  /** One at a time: the counts fill in as they come, and the service is not flooded. */
  #compareReady(): void {
    const { template } = this;
    if (template === null || !this.templates.some(({ id }) => id === template)) return;
    this.#comparing = this.#comparing.then(async () => {
      for (const row of this.documents) {
        if (row.status !== 'ready' || row.role !== 'plan' || this.comparisons.has(row.id)) continue;
        if (this.template !== template) return;
        const compared = await api.compare(template, row.id).catch(() => undefined);
        if (compared === undefined) continue;
        const { id, summary } = compared;
        const entry = { id, templateId: template, document: row, summary, createdAt: '' };
        this.comparisons = new Map([...this.comparisons, [row.id, entry]]);
        this.#host.requestUpdate();
      }
    });
  }

  async #say(task: () => Promise<void>): Promise<void> {
    try {
      await task();
      this.message = '';
    } catch (cause) {
      this.message = sentence(cause);
    }
    this.#host.requestUpdate();
  }

  #setParcels(parcels: readonly Parcel[]): void {
    this.parcels = parcels;
    this.#host.requestUpdate();
  }

  #replaceParcel(old: Parcel, now: Parcel | undefined): void {
    this.#setParcels(
      this.parcels.flatMap((parcel) => (parcel.key !== old.key ? [parcel] : now === undefined ? [] : [now])),
    );
  }
}

export function sentence(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

/** The template against which plans are shown from now on. */
export function preferTemplate(template: string): void {
  localStorage.setItem(TEMPLATE_KEY, template);
}

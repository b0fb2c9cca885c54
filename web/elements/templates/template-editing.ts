// A template being edited: loaded, changed step by step with the way back, kept over a reload, saved as a new version.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { TemplateView } from '../../../server/http/templates/schema.ts';
import { editTemplate, getTemplate, writeTemplate } from '../../api/templates.ts';
import { NEW_TEMPLATE } from '../../routes.ts';
import { sentence } from '../../sentence.ts';
import { t } from '../../wording.ts';
import { back, begin, forth, stepped, type History } from './draft/history.ts';
import { forgetTemplateDraft, keepTemplateDraft, keptDraft } from './draft/kept-draft.ts';
import { draftOf, editedOf, faultOf, type TemplateDraft } from './draft/template-draft.ts';

const EMPTY: TemplateDraft = { name: '', source: null, criteria: [] };

export class TemplateEditing implements ReactiveController {
  /** As the service has it; null for one that is not stored yet. */
  stored: TemplateView | null = null;
  state: 'loading' | 'here' | 'lost' = 'loading';
  message = '';
  told = '';
  saving = false;
  /** The version that the draft began from, where the template has a newer one by now. */
  staleFrom: number | null = null;

  readonly #host: ReactiveControllerHost;
  #id = '';
  #version = 0;
  #history: History<TemplateDraft> = begin(EMPTY);

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeunload', this.#warn);
  }

  hostDisconnected(): void {
    removeEventListener('beforeunload', this.#warn);
  }

  get draft(): TemplateDraft {
    return this.#history.present;
  }

  get steps(): number {
    return this.#history.past.length;
  }

  get canRedo(): boolean {
    return this.#history.future.length > 0;
  }

  async load(id: string): Promise<void> {
    this.#id = id;
    this.state = 'loading';
    this.message = '';
    try {
      const stored = id === NEW_TEMPLATE ? null : await getTemplate(id, null);
      // Another one was asked for meanwhile.
      if (this.#id !== id) return;
      this.#take(stored);
    } catch (cause) {
      this.state = 'lost';
      this.message = sentence(cause);
    }
    this.#host.requestUpdate();
  }

  change(draft: TemplateDraft, step: string | null = null): void {
    this.#set(stepped(this.#history, draft, step));
  }

  back(): void {
    this.#set(back(this.#history));
  }

  forth(): void {
    this.#set(forth(this.#history));
  }

  discard(): void {
    forgetTemplateDraft(this.#id);
    this.#take(this.stored);
    this.#host.requestUpdate();
  }

  /** A proposal was decided about: what is in force may be another. */
  replace(stored: TemplateView): void {
    this.#take(stored);
    this.#host.requestUpdate();
  }

  /** Its criteria go into the draft, as one step. */
  async restore(version: number): Promise<void> {
    await this.#say(async () => {
      const { name, criteria } = await getTemplate(this.#id, version);
      this.change({ ...draftOf({ name, criteria }, { isStored: true }), source: this.draft.source });
    });
  }

  /** Gives the id under which it is stored; null where it is not. */
  async save(): Promise<string | null> {
    const fault = faultOf(this.draft);
    if (fault !== null) {
      this.message = typeof fault === 'string' ? t.template.faults[fault] : t.template.faults.empty(fault.id);
      this.#host.requestUpdate();
      return null;
    }
    let id: string | null = null;
    this.saving = true;
    this.#host.requestUpdate();
    await this.#say(async () => {
      const { name, source } = this.draft;
      const criteria = editedOf(this.draft);
      if (this.stored === null) {
        id = (await writeTemplate({ name, source, criteria })).id;
        forgetTemplateDraft(this.#id);
        return;
      }
      const put = await editTemplate(this.#id, { expected: this.#version, name, criteria });
      forgetTemplateDraft(this.#id);
      this.#take(put);
      this.told = t.template.saved(put.version);
      id = put.id;
    });
    this.saving = false;
    this.#host.requestUpdate();
    return id;
  }

  #take(stored: TemplateView | null): void {
    this.stored = stored;
    this.state = 'here';
    this.told = '';
    this.message = '';
    const version = stored?.version ?? 0;
    const fresh = stored === null ? EMPTY : draftOf(stored, { isStored: true });
    const kept = keptDraft(this.#id);
    const history = begin(fresh);
    this.#history = kept === null ? history : stepped(history, kept.draft);
    this.#version = kept?.version ?? version;
    this.staleFrom = this.#version === version ? null : this.#version;
  }

  #set(history: History<TemplateDraft>): void {
    if (history === this.#history) return;
    this.#history = history;
    this.told = '';
    this.message = '';
    if (this.steps === 0) forgetTemplateDraft(this.#id);
    else keepTemplateDraft(this.#id, { version: this.#version, draft: this.draft });
    this.#host.requestUpdate();
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

  /** The draft is kept, and still whoever leaves should know that it was not saved. */
  readonly #warn = (event: BeforeUnloadEvent): void => {
    if (this.steps > 0) event.preventDefault();
  };
}

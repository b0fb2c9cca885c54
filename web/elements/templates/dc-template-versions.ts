/**
 * The versions of a template, what became of each criterion between two of them, and a proposal to decide about.
 *
 * @fires dc-restore - `detail` is the version to put into the draft.
 * @fires dc-decided - a proposal was taken or dismissed; `detail` is the template in force.
 */
import { initialState, Task } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { TemplateDifferencesView, TemplateView } from '../../../server/http/templates/schema.ts';
import { acceptProposal, dismissProposal, templateDifferences } from '../../api/templates.ts';
import { goTo, templatePath } from '../../routes.ts';
import { sentence } from '../../sentence.ts';
import { controls, dataTable } from '../../styles.ts';
import { showTime } from '../../show-date.ts';
import { t } from '../../wording.ts';
import { sides } from './sides.styles.ts';

type Difference = TemplateDifferencesView['differences'][number];
type Version = TemplateView['versions'][number];

@customElement('dc-template-versions')
export class DcTemplateVersions extends LitElement {
  static override styles = [controls, dataTable, sides];

  @property({ attribute: false }) template!: TemplateView;
  /** `3-5`, of the address; else the newest and the one before it. */
  @property() pair = '';
  @state() private message = '';

  readonly #load = new Task(this, {
    args: () => [this.template.id, ...this.#pair] as const,
    task: ([id, from, to], { signal }) =>
      from === undefined || to === undefined ? initialState : templateDifferences(id, from, to, signal),
  });

  get #pair(): readonly [number, number] | readonly [] {
    const asked = /^(\d+)-(\d+)$/.exec(this.pair);
    if (asked !== null) return [Number(asked[1]), Number(asked[2])];
    const [newest, before] = this.template.versions;
    return newest && before ? [before.version, newest.version] : [];
  }

  override render(): TemplateResult {
    const { versions } = this.template;
    const proposal = versions.find(({ proposed }) => proposed);
    return html`
      <p class="error" role="alert" ?hidden=${this.message === ''}>${this.message}</p>
      ${proposal === undefined ? nothing : this.#proposal(proposal)}
      <ul class="card versions">
        ${versions.map((version, at) => this.#version(version, versions[at + 1]))}
      </ul>
      ${versions.length < 2 ? html`<p class="soft">${t.versions.only}</p>` : this.#compared()}
    `;
  }

  #proposal({ version }: Version): TemplateResult {
    return html`<p>${t.versions.proposal(version)}</p>
      <p class="pair">
        <button class="primary" @click=${() => this.#decide(acceptProposal, version)}>
          ${t.versions.accept}
        </button>
        <button @click=${() => this.#decide(dismissProposal, version)}>${t.versions.dismiss}</button>
      </p>`;
  }

  #version(
    { version, origin, proposed, criteria, createdAt }: Version,
    before: Version | undefined,
  ): TemplateResult {
    return html`<li data-version=${version}>
      <b class="number">${t.template.version(version)}</b>
      <span class="soft number">${showTime(createdAt)}</span>
      <span>${t.versions.origins[origin]}, ${t.template.criteria(criteria)}</span>
      ${version === this.template.version ? html`<span class="tag">${t.versions.inForce}</span>` : nothing}
      ${proposed ? html`<span class="tag">${t.versions.proposed}</span>` : nothing}
      <span class="acts">
        ${
          before === undefined
            ? nothing
            : html`<a class="button quiet" href=${this.#pathOf(before.version, version)}
                >${t.versions.compare(before.version, version)}</a
              >`
        }
        ${
          version === this.template.version
            ? nothing
            : html`<button @click=${() => this.#tell('dc-restore', version)}>
                ${t.versions.restore(version)}
              </button>`
        }
      </span>
    </li>`;
  }

  #compared(): TemplateResult {
    const [from = 0, to = 0] = this.#pair;
    return html`<div class="pair">
        ${this.#choice(t.versions.from, from, (version) => [version, to])}
        ${this.#choice(t.versions.to, to, (version) => [from, version])}
      </div>
      ${this.#load.render({
        pending: () => html`<p class="soft">${t.failure.loading}</p>`,
        error: (cause) => html`<p class="error" role="alert">${sentence(cause)}</p>`,
        complete: ({ differences }) =>
          differences.length === 0
            ? html`<p class="soft">${t.versions.same}</p>`
            : html`<div class="card">${differences.map(difference)}</div>`,
      })}`;
  }

  #choice(
    name: string,
    chosen: number,
    pairOf: (version: number) => readonly [number, number],
  ): TemplateResult {
    return html`<label class="pair"
      ><span>${name}</span>
      <select
        @change=${(event: Event) =>
          goTo(this.#pathOf(...pairOf(Number((event.currentTarget as HTMLSelectElement).value))), 'replace')}
      >
        ${this.template.versions.map(
          ({ version }) =>
            html`<option value=${version} ?selected=${version === chosen}>
              ${t.template.version(version)}
            </option>`,
        )}
      </select></label
    >`;
  }

  #pathOf(from: number, to: number): string {
    return templatePath(this.template.id, 'versions', { ban: `${from}-${to}` });
  }

  async #decide(decide: typeof acceptProposal, version: number): Promise<void> {
    try {
      this.#tell('dc-decided', await decide(this.template.id, version));
      this.message = '';
    } catch (cause) {
      this.message = sentence(cause);
    }
  }

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

function difference({ kind, before, after, fields, words }: Difference): TemplateResult {
  const one = after ?? before;
  const rest = fields.filter((field) => field !== 'text');
  return html`<div class="difference ${kind}-one" data-kind=${kind}>
    <p>
      <b class="number">${one?.id}</b> <span class="tag">${t.versions.kinds[kind]}</span>
      <span class="soft small">${fields.map((field) => t.versions.fields[field] ?? field).join(', ')}</span>
    </p>
    <p>
      ${
        words.length === 0
          ? one?.text
          : words.map(({ kind: change, text }) =>
              change === 'added'
                ? html`<ins>${text}</ins> `
                : change === 'removed'
                  ? html`<del>${text}</del> `
                  : html`${text} `,
            )
      }
    </p>
    ${rest.map(
      (field) =>
        html`<p class="small">
          <span class="soft">${t.versions.fields[field] ?? field}:</span>
          <del>${shown(before, field)}</del> → <ins>${shown(after, field)}</ins>
        </p>`,
    )}
  </div>`;
}

function shown(criterion: Difference['after'], field: string): string {
  const value = criterion?.[field as Exclude<keyof typeof criterion, 'fields'>];
  if (field === 'required') return value === true ? t.template.required : t.template.recommended;
  const said = Array.isArray(value) ? value.join('; ') : String(value ?? '');
  return said === '' ? t.versions.nothing : said;
}

/**
 * What was removed: brought back, or deleted for good when its time has come.
 *
 * @fires dc-brought-back - when a document came back; bubbles.
 */
import { Task } from '@lit/task';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { RemovedView } from '../../../server/http/care/routes.ts';
import { bringBack, deleteForGood, listTrash } from '../../api/admin.ts';
import type { Query } from '../../query.ts';
import { adminPath } from '../../routes.ts';
import { controls, dataTable } from '../../styles.ts';
import { t } from '../../wording.ts';
import { searchedText, titleOf } from '../intake/document-order.ts';
import { listStyles } from '../lists/list.styles.ts';
import { listed, type Columns } from '../lists/listed.ts';
import { findField, noneFound, sortHead, type Address } from '../lists/list-parts.ts';
import { styles } from './admin.styles.ts';
import { Attempt } from './attempt.ts';
import { loaded, timeOf } from './shown.ts';
import { a } from './wording.ts';

const COLUMNS = {
  ten: { label: a.trash.name, of: titleOf },
  'bo-luc': { label: a.trash.removed, of: ({ removedAt }) => removedAt, first: 'descending' },
  'xoa-duoc': { label: a.trash.deletable, of: ({ deletableAt }) => deletableAt },
} satisfies Columns<RemovedView>;

@customElement('dc-trash')
export class DcTrash extends LitElement {
  static override styles = [controls, dataTable, listStyles, styles];

  @property({ attribute: false }) query: Query = {};
  /** Asked about once more. */
  @state() private sure: string | null = null;

  readonly #load = new Task(this, { args: () => [] as const, task: (_, { signal }) => listTrash(signal) });
  readonly #attempt = new Attempt(this, this.#load);

  override render(): TemplateResult {
    return loaded(
      this.#load,
      (documents) => html`
        <p class="soft">${a.trash.lead}</p>
        <p class="error" role="alert" ?hidden=${this.#attempt.message === ''}>${this.#attempt.message}</p>
        ${documents.length === 0 ? html`<p class="soft">${a.trash.none}</p>` : this.#table(documents)}
      `,
    );
  }

  #table(documents: readonly RemovedView[]): TemplateResult {
    const address = { query: this.query, pathOf: (query: Query) => adminPath('trash', query) };
    const found = listed(documents, this.query, COLUMNS, searchedText);
    return html`${findField(address, COLUMNS, t.lists.findDocument)}
    ${found.length === 0 ? noneFound() : this.#found(found, address)}`;
  }

  #found(documents: readonly RemovedView[], address: Address): TemplateResult {
    return html`<div class="card table folds" tabindex="0" role="region" aria-label=${a.rooms.trash}>
      <table>
        <thead>
          <tr>
            ${Object.keys(COLUMNS).map((column) => sortHead(address, COLUMNS, column))}
            <th scope="col">${a.people.acts}</th>
          </tr>
        </thead>
        <tbody>
          ${documents.map(
            ({ id, removedAt, deletableAt, ...document }) =>
              html`<tr>
                <td class="long what">
                  <div>${titleOf(document)}</div>
                  <div class="soft small">${whichOne(document)}</div>
                </td>
                <td class="when" data-label=${COLUMNS['bo-luc'].label}>${timeOf(removedAt)}</td>
                <td class="when" data-label=${COLUMNS['xoa-duoc'].label}>${timeOf(deletableAt)}</td>
                <td>
                  <span class="acts">
                    <button @click=${() => this.#bringBack(id)}>${a.trash.restore}</button>
                    <button
                      class="quiet"
                      ?disabled=${new Date(deletableAt) > new Date()}
                      @click=${() => this.#delete(id)}
                    >
                      ${this.sure === id ? a.trash.sure : a.trash.delete}
                    </button>
                  </span>
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  async #bringBack(id: string): Promise<void> {
    await this.#attempt.run(() => bringBack(id));
    this.dispatchEvent(new CustomEvent('dc-brought-back', { bubbles: true, composed: true }));
  }

  /** Asked once more before it is done. */
  async #delete(id: string): Promise<void> {
    if (this.sure !== id) {
      this.sure = id;
      return;
    }
    await this.#attempt.run(() => deleteForGood(id));
    this.sure = null;
  }
}

/** What tells it from others of its office. */
function whichOne({ metadata, name }: Pick<RemovedView, 'metadata' | 'name'>): string {
  const { number, title, issuer } = metadata ?? {};
  return [number, title, issuer && name].filter(Boolean).join(' · ');
}

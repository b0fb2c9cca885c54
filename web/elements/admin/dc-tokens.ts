// Tokens of programs: made, with the secret shown once, and taken back.
import { Task } from '@lit/task';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { RoleView, TokenView } from '../../../server/http/accounts/schema.ts';
import { addToken, endToken, listTokens } from '../../api/admin.ts';
import { controls, dataTable } from '../../styles.ts';
import { listStyles } from '../lists/list.styles.ts';
import { textOf } from '../session/text-of.ts';
import { styles } from './admin.styles.ts';
import { Attempt } from './attempt.ts';
import { roleChoice } from './dc-people.ts';
import { loaded, timeOf } from './shown.ts';
import { a, roles } from './wording.ts';

@customElement('dc-tokens')
export class DcTokens extends LitElement {
  static override styles = [controls, dataTable, listStyles, styles];

  @state() private secret = '';

  readonly #load = new Task(this, { args: () => [] as const, task: (_, { signal }) => listTokens(signal) });
  readonly #attempt = new Attempt(this, this.#load);

  override render(): TemplateResult {
    return loaded(
      this.#load,
      (tokens) => html`
        <p class="soft">${a.tokens.lead}</p>
        <form class="card row" @submit=${this.#add}>
          <label>${a.tokens.name} <input name="name" required maxlength="80" autocomplete="off" /></label>
          <label>${a.tokens.role} ${roleChoice('clerk', a.tokens.role)}</label>
          <label
            >${a.tokens.days} <input name="days" type="number" required min="1" max="366" value="90"
          /></label>
          <button class="primary">${a.tokens.add}</button>
        </form>
        <p class="error" role="alert" ?hidden=${this.#attempt.message === ''}>${this.#attempt.message}</p>
        <div class="card secret" role="status" ?hidden=${this.secret === ''}>
          <span>${a.tokens.secret}</span><code>${this.secret}</code>
        </div>
        ${tokens.length === 0 ? html`<p class="soft">${a.tokens.none}</p>` : this.#table(tokens)}
      `,
    );
  }

  #table(tokens: readonly TokenView[]): TemplateResult {
    return html`<div class="card table folds" tabindex="0" role="region" aria-label=${a.rooms.tokens}>
      <table>
        <thead>
          <tr>
            <th>${a.tokens.name}</th>
            <th>${a.tokens.role}</th>
            <th>${a.tokens.madeBy}</th>
            <th>${a.tokens.ends}</th>
            <th>${a.tokens.used}</th>
            <th>${a.people.acts}</th>
          </tr>
        </thead>
        <tbody>
          ${tokens.map(
            ({ id, name, role, madeBy, endsAt, usedAt }) =>
              html`<tr>
                <td class="what">${name}</td>
                <td data-label=${a.tokens.role}>${roles[role]}</td>
                <td data-label=${a.tokens.madeBy}>${madeBy}</td>
                <td class="when" data-label=${a.tokens.ends}>${timeOf(endsAt)}</td>
                <td class="when" data-label=${a.tokens.used}>
                  ${usedAt === null ? a.tokens.never : timeOf(usedAt)}
                </td>
                <td>
                  <button @click=${() => this.#attempt.run(() => endToken(id))}>${a.tokens.end}</button>
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  async #add(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const said = new FormData(form);
    await this.#attempt.run(async () => {
      const { secret } = await addToken({
        name: textOf(said, 'name').trim(),
        role: textOf(said, 'role') as RoleView,
        days: Number(textOf(said, 'days')),
      });
      this.secret = secret;
      form.reset();
    });
  }
}

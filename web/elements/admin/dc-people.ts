// People: who may come in, as what, and the first password of those who come new.
import { Task } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { PersonView, RoleView } from '../../../server/http/accounts/schema.ts';
import { addPerson, changePerson, listPeople } from '../../api/admin.ts';
import type { Query } from '../../query.ts';
import { adminPath } from '../../routes.ts';
import { controls, dataTable } from '../../styles.ts';
import { t } from '../../wording.ts';
import { listStyles } from '../lists/list.styles.ts';
import { listed, type Columns } from '../lists/listed.ts';
import { findField, noneFound, sortHead } from '../lists/list-parts.ts';
import { textOf } from '../session/text-of.ts';
import { styles } from './admin.styles.ts';
import { Attempt } from './attempt.ts';
import { loaded } from './shown.ts';
import { a, roles } from './wording.ts';

const COLUMNS = {
  ten: { label: a.people.name, of: ({ name }) => name },
  'dang-nhap': { label: a.people.username, of: ({ username }) => username ?? '' },
  'vai-tro': { label: a.people.role, of: ({ role }) => Object.keys(roles).indexOf(role) },
  'tinh-trang': { label: a.people.state, of: ({ disabled }) => (disabled ? 1 : 0) },
} satisfies Columns<PersonView>;

@customElement('dc-people')
export class DcPeople extends LitElement {
  static override styles = [controls, dataTable, listStyles, styles];

  @property({ attribute: false }) query: Query = {};
  /** Whose password is being set. */
  @state() private resetting: string | null = null;

  readonly #load = new Task(this, { args: () => [] as const, task: (_, { signal }) => listPeople(signal) });
  readonly #attempt = new Attempt(this, this.#load);

  override render(): TemplateResult {
    return loaded(
      this.#load,
      (people) => html`
        <form class="card row" @submit=${this.#add}>
          <label>${a.people.name} <input name="name" required maxlength="80" autocomplete="off" /></label>
          <label
            >${a.people.username}
            <input
              name="username"
              required
              pattern="[a-zA-Z0-9_.]{3,60}"
              autocomplete="off"
              autocapitalize="none"
          /></label>
          <label>${a.people.role} ${roleChoice('clerk', a.people.role)}</label>
          <label
            >${a.people.password}
            <input
              name="password"
              type="password"
              required
              minlength="8"
              maxlength="128"
              autocomplete="new-password"
          /></label>
          <button class="primary">${a.people.add}</button>
        </form>
        <p class="error" role="alert" ?hidden=${this.#attempt.message === ''}>${this.#attempt.message}</p>
        ${this.#list(people)}
        <p class="soft small">${a.people.rolesMean}</p>
      `,
    );
  }

  #list(people: readonly PersonView[]): TemplateResult {
    const address = { query: this.query, pathOf: (query: Query) => adminPath('people', query) };
    const found = listed(people, this.query, COLUMNS, ({ name, username, role }) =>
      [name, username, roles[role]].join(' '),
    );
    return html`${findField(address, COLUMNS, t.lists.findPerson)}
    ${
      found.length === 0
        ? noneFound()
        : html`<div class="card table folds" tabindex="0" role="region" aria-label=${a.rooms.people}>
            <table>
              <thead>
                <tr>
                  ${Object.keys(COLUMNS).map((column) => sortHead(address, COLUMNS, column))}
                  <th scope="col">${a.people.acts}</th>
                </tr>
              </thead>
              <tbody>
                ${found.map((person) => this.#row(person))}
              </tbody>
            </table>
          </div>`
    }`;
  }

  #row(person: PersonView): TemplateResult {
    const { id, name, username, role, disabled } = person;
    return html`<tr>
      <td class="what">${name}</td>
      <td>${username ?? html`<span class="soft">${a.people.directory}</span>`}</td>
      <td>${roleChoice(role, a.people.roleOf(name), (chosen) => this.#change(id, { role: chosen }))}</td>
      <td>${disabled ? a.people.disabled : a.people.active}</td>
      <td>
        ${
          this.resetting === id
            ? html`<form class="acts" @submit=${(event: SubmitEvent) => this.#reset(event, id)}>
                <input
                  name="password"
                  type="password"
                  required
                  minlength="8"
                  maxlength="128"
                  autocomplete="new-password"
                  aria-label=${a.people.fresh(name)}
                  placeholder=${a.people.fresh(name)}
                />
                <button>${a.people.save}</button>
                <button type="button" class="quiet" @click=${() => (this.resetting = null)}>
                  ${a.people.cancel}
                </button>
              </form>`
            : html`<span class="acts">
                <button @click=${() => this.#change(id, { disabled: !disabled })}>
                  ${disabled ? a.people.unlock : a.people.lock}
                </button>
                ${
                  username === null
                    ? nothing
                    : html`<button class="quiet" @click=${() => (this.resetting = id)}>
                        ${a.people.reset}
                      </button>`
                }
              </span>`
        }
      </td>
    </tr>`;
  }

  async #add(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const said = new FormData(form);
    await this.#attempt.run(async () => {
      await addPerson({
        name: textOf(said, 'name').trim(),
        username: textOf(said, 'username').trim(),
        role: textOf(said, 'role') as RoleView,
        password: textOf(said, 'password'),
      });
      form.reset();
    });
  }

  async #reset(event: SubmitEvent, id: string): Promise<void> {
    event.preventDefault();
    const password = textOf(new FormData(event.currentTarget as HTMLFormElement), 'password');
    await this.#change(id, { password });
    this.resetting = null;
  }

  #change(id: string, change: Parameters<typeof changePerson>[1]): Promise<void> {
    return this.#attempt.run(() => changePerson(id, change));
  }
}

export function roleChoice(
  role: RoleView,
  label: string,
  onChoice: (role: RoleView) => unknown = () => undefined,
): TemplateResult {
  return html`<select
    name="role"
    aria-label=${label}
    .value=${role}
    @change=${(event: Event) => onChoice((event.currentTarget as HTMLSelectElement).value as RoleView)}
  >
    ${Object.entries(roles).map(
      ([one, name]) => html`<option value=${one} ?selected=${one === role}>${name}</option>`,
    )}
  </select>`;
}

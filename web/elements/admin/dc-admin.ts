// Quản trị: one room at a time, named in the address.
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Query } from '../../query.ts';
import { ADMIN_ROOMS, adminPath, type AdminRoom } from '../../routes.ts';
import { controls, page } from '../../styles.ts';
import { t } from '../../wording.ts';
import '../letters/dc-office.ts';
import './dc-audit.ts';
import './dc-health.ts';
import './dc-people.ts';
import './dc-tokens.ts';
import './dc-trash.ts';
import { tabs } from '../tabs.styles.ts';
import { styles } from './dc-admin.styles.ts';
import { a } from './wording.ts';

@customElement('dc-admin')
export class DcAdmin extends LitElement {
  static override styles = [controls, page, tabs, styles];

  @property() room: AdminRoom = 'health';
  @property({ attribute: false }) query: Query = {};

  protected override willUpdate(): void {
    document.title = `${a.rooms[this.room]} · ${a.title} · ${t.product}`;
  }

  override render(): TemplateResult {
    return html`
      <h1>${a.title}</h1>
      <nav class="tabs" aria-label=${a.title}>
        ${(Object.keys(ADMIN_ROOMS) as AdminRoom[]).map(
          (room) =>
            html`<a href=${adminPath(room)} aria-current=${room === this.room ? 'page' : 'false'}
              >${a.rooms[room]}</a
            >`,
        )}
      </nav>
      ${this.#inside()}
    `;
  }

  #inside(): TemplateResult {
    switch (this.room) {
      case 'health':
        return html`<dc-health></dc-health>`;
      case 'people':
        return html`<dc-people .query=${this.query}></dc-people>`;
      case 'office':
        return html`<dc-office></dc-office>`;
      case 'tokens':
        return html`<dc-tokens></dc-tokens>`;
      case 'audit':
        return html`<dc-audit .query=${this.query}></dc-audit>`;
      case 'trash':
        return html`<dc-trash .query=${this.query}></dc-trash>`;
    }
  }
}

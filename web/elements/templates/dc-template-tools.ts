/**
 * The bar above a template: what stands beside its criteria, the way back and forth, saving.
 *
 * @fires dc-command - `detail` is the TemplateCommand or `discard`.
 */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { TEMPLATE_SIDES, type TemplateSide } from '../../routes.ts';
import { controls, pageHead } from '../../styles.ts';
import { t } from '../../wording.ts';
import { tabs } from '../tabs.styles.ts';
import { styles } from './dc-template-tools.styles.ts';
import type { TemplateCommand } from './template-keys.ts';

@customElement('dc-template-tools')
export class DcTemplateTools extends LitElement {
  static override styles = [controls, pageHead, tabs, styles];

  @property() side: TemplateSide = 'edit';
  @property({ attribute: false }) pathOf: (side: TemplateSide) => string = () => '';
  /** Changes that were not saved. */
  @property({ type: Number }) steps = 0;
  @property({ type: Boolean }) canRedo = false;
  @property({ type: Boolean }) saving = false;
  /** It is there already: saving makes a version. */
  @property({ type: Boolean }) stored = false;

  override render(): TemplateResult {
    return html`<div class="tools">
      <nav class="tabs" aria-label=${t.template.sidesLabel}>
        ${(Object.keys(TEMPLATE_SIDES) as TemplateSide[]).map(
          (side) =>
            html`<a href=${this.pathOf(side)} aria-current=${side === this.side ? 'page' : 'false'}
              >${t.template.sides[side]}</a
            >`,
        )}
      </nav>
      <button @click=${() => this.#tell('add')}>+ ${t.template.add}</button>
      <div class="saving ${this.steps === 0 && !this.canRedo && this.stored ? 'idle' : ''}">
        ${this.steps === 0 ? nothing : html`<span class="soft small">${t.template.unsaved(this.steps)}</span>`}
        <button title="Ctrl+Z" ?disabled=${this.steps === 0} @click=${() => this.#tell('undo')}>
          ${t.template.undo}
        </button>
        <button title="Ctrl+Y" ?disabled=${!this.canRedo} @click=${() => this.#tell('redo')}>
          ${t.template.redo}
        </button>
        ${
          this.steps === 0
            ? nothing
            : html`<button class="quiet" @click=${() => this.#tell('discard')}>${t.template.discard}</button>`
        }
        <button
          class="primary"
          title="Ctrl+S"
          ?disabled=${this.saving || (this.steps === 0 && this.stored)}
          @click=${() => this.#tell('save')}
        >
          ${this.saving ? t.template.saving : this.stored ? t.template.save : t.template.saveFirst}
        </button>
      </div>
    </div>`;
  }

  #tell(detail: TemplateCommand | 'discard'): void {
    this.dispatchEvent(new CustomEvent('dc-command', { detail }));
  }
}

// Where the plan stands in its round: the way back there, the plans before and after it, whether its review is finished.
import { Task } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { PlanPlaceView } from '../../../server/http/comparisons/place-routes.ts';
import { getPlace } from '../../api/comparisons.ts';
import { changeUnit } from '../../api/rounds.ts';
import { isTyping } from '../../is-typing.ts';
import { comparePath, goTo, intakePath, roundPath } from '../../routes.ts';
import { sentence } from '../../sentence.ts';
import { controls } from '../../styles.ts';
import { t } from '../../wording.ts';
import { WindowKeys } from '../window-keys.ts';
import { styles } from './dc-plan-place.styles.ts';

type Neighbour = PlanPlaceView['next'];

@customElement('dc-plan-place')
export class DcPlanPlace extends LitElement {
  static override styles = [controls, styles];

  @property() comparison = '';
  /** Of the criteria listed, there as here. */
  @property() status = '';
  @state() private message = '';

  readonly #load = new Task(this, {
    args: () => [this.comparison] as const,
    task: ([id], { signal }) => getPlace(id, signal),
  });

  constructor() {
    super();
    this.addController(new WindowKeys(this.#press));
  }

  override render(): TemplateResult {
    const place = this.#load.value;
    if (place == null) return html`<a href=${intakePath()}>${t.compare.back}</a>`;
    const { campaign, reviewed } = place;
    return html`<a class="round" href=${roundPath(campaign.id)} title=${campaign.name}>${campaign.name}</a>
      <span class="beside" role="group" aria-label=${t.compare.plans}>
        ${this.#neighbour(place.previous, '‹', t.compare.previousPlan)}
        ${this.#neighbour(place.next, '›', t.compare.nextPlan)}
      </span>
      <label
        ><input
          type="checkbox"
          .checked=${reviewed !== null}
          @change=${(event: Event) => this.#review(place, (event.currentTarget as HTMLInputElement).checked)}
        />
        ${t.matrix.reviewed}</label
      >
      ${this.message === '' ? nothing : html`<span class="error" role="alert">${this.message}</span>`}`;
  }

  #neighbour(to: Neighbour, sign: string, name: string): TemplateResult {
    if (to === null) return html`<button disabled aria-label=${name}>${sign}</button>`;
    return html`<a
      class="button"
      href=${comparePath(to.comparison, '', this.status)}
      title=${`${name}: ${to.unit}`}
      ><span aria-hidden="true">${sign}</span><span class="hidden">${name}: ${to.unit}</span></a
    >`;
  }

  async #review({ campaign, unit }: PlanPlaceView, reviewed: boolean): Promise<void> {
    try {
      await changeUnit(campaign.id, unit.id, { reviewed });
      this.message = '';
    } catch (cause) {
      this.message = sentence(cause);
    }
    await this.#load.run();
  }

  /** With Shift the keys that go from finding to finding go from plan to plan. */
  readonly #press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    const place = this.#load.value;
    const to = event.key === 'J' ? place?.next : event.key === 'K' ? place?.previous : null;
    if (to == null) return;
    event.preventDefault();
    goTo(comparePath(to.comparison, '', this.status));
  };
}

// How the service is, at a glance.
import { Task } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { HealthView } from '../../../server/http/care/routes.ts';
import { getHealth } from '../../api/admin.ts';
import { controls, dataTable } from '../../styles.ts';
import { styles } from './admin.styles.ts';
import { loaded, sizeOf, timeOf } from './shown.ts';
import { a } from './wording.ts';

@customElement('dc-health')
export class DcHealth extends LitElement {
  static override styles = [controls, dataTable, styles];

  readonly #load = new Task(this, { args: () => [] as const, task: (_, { signal }) => getHealth(signal) });

  override render(): TemplateResult {
    return loaded(this.#load, (health) => this.#show(health));
  }

  #show(health: HealthView): TemplateResult {
    const { writable, moving, queue, disk, bytes, documents, removed, backup } = health;
    const ill = (isWell: boolean): string => (isWell ? '' : 'error');
    return html`<dl class="card">
      <dt>${a.health.writable}</dt>
      <dd class=${ill(writable)}>${health.engine}, ${writable ? a.health.takes : a.health.refuses}</dd>
      <dt>${a.health.queue}</dt>
      <dd class=${ill(moving)}>
        ${moving ? a.health.moving(queue.waiting, queue.running) : a.health.stuck(queue.waiting)}
      </dd>
      ${
        disk === null
          ? nothing
          : html`<dt>${a.health.disk}</dt>
              <dd>${a.health.of(sizeOf(disk.free), sizeOf(disk.total))}</dd>`
      }
      <dt>${a.health.store}</dt>
      <dd>${a.health.sizes(sizeOf(bytes.store), sizeOf(bytes.originals))}</dd>
      <dt>${a.health.documents}</dt>
      <dd>${a.health.counts(documents, removed)}</dd>
      <dt>${a.health.backup}</dt>
      <dd class=${ill(backup !== null)}>
        ${backup === null ? a.health.noBackup : html`${timeOf(backup.at)}, ${backup.file}, ${sizeOf(backup.bytes)}`}
      </dd>
      <dt>${a.health.version}</dt>
      <dd>${health.version}, ${a.health.since(timeOf(health.startedAt))}</dd>
    </dl>`;
  }
}

// What several rooms show alike: a list that loads, times, sizes.
import type { Task } from '@lit/task';
import { html, type TemplateResult } from 'lit';
import { ApiError } from '../../api/ask.ts';
import { sentence } from '../../sentence.ts';
import { showTime } from '../../show-date.ts';
import { t } from '../../wording.ts';
import { a } from './wording.ts';

/** What was shown before stays until the new answer is there. */
export function loaded<Value>(
  task: Task<readonly unknown[], Value>,
  show: (value: Value) => TemplateResult,
): TemplateResult {
  const { value, error } = task;
  if (error instanceof ApiError && error.code === 'no-accounts') {
    return html`<p class="soft">${a.noAccounts}</p>`;
  }
  if (error !== undefined) return html`<p class="error" role="alert">${sentence(error)}</p>`;
  return value === undefined ? html`<p class="soft">${t.failure.loading}</p>` : show(value);
}

export function timeOf(iso: string): string {
  return showTime(iso);
}

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];
const STEP = 1000;

export function sizeOf(bytes: number): string {
  const unit = Math.min(UNITS.length - 1, Math.floor(Math.log(Math.max(1, bytes)) / Math.log(STEP)));
  const value = bytes / STEP ** unit;
  return `${value.toLocaleString(document.documentElement.lang, { maximumFractionDigits: value < 10 ? 1 : 0 })} ${UNITS[unit]}`;
}

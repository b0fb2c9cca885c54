// What a person chose and typed about a cell but did not save: kept over moving on and reloading, until saved.
import type { StatusView } from '../server/http/schema.ts';

export interface Draft {
  readonly choice: StatusView | null;
  readonly note: string;
}

const PREFIX = 'doichieu.draft.';

export function draftOf(cell: string): Draft | null {
  const kept = localStorage.getItem(PREFIX + cell);
  return kept === null ? null : (JSON.parse(kept) as Draft);
}

export function keepDraft(cell: string, draft: Draft): void {
  try {
    localStorage.setItem(PREFIX + cell, JSON.stringify(draft));
  } catch {
    // The browser's store is full: the field itself still holds the text.
  }
}

export function forgetDraft(cell: string): void {
  localStorage.removeItem(PREFIX + cell);
}

/** When a person leaves: the next at this machine is not to read what they thought of a colleague's plan. */
export function forgetAllDrafts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
}

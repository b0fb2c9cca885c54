// What a person chose and typed about a cell but did not save: kept over moving on and reloading, until saved.
import type { StatusView } from '../server/http/schema.ts';

export interface Draft {
  readonly choice: StatusView | null;
  readonly note: string;
}

/** Of all keys under which the browser keeps what was not saved. */
export const DRAFTS = 'doichieu.draft.';

export function draftOf(cell: string): Draft | null {
  const kept = localStorage.getItem(DRAFTS + cell);
  return kept === null ? null : (JSON.parse(kept) as Draft);
}

export function keepDraft(cell: string, draft: Draft): void {
  try {
    localStorage.setItem(DRAFTS + cell, JSON.stringify(draft));
  } catch {
    // The browser's store is full: the field itself still holds the text.
  }
}

export function forgetDraft(cell: string): void {
  localStorage.removeItem(DRAFTS + cell);
}

/** When a person leaves: the next at this machine is not to read what they thought of a colleague's plan or of a template. */
export function forgetAllDrafts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(DRAFTS)) localStorage.removeItem(key);
}

// A draft as the browser keeps it until it is saved: a reload loses no word of it.
import { DRAFTS } from '../../../drafts.ts';
import type { TemplateDraft } from './template-draft.ts';

interface Kept {
  /** The version that it began from; 0 for a template that is not stored yet. */
  readonly version: number;
  readonly draft: TemplateDraft;
}

const EMPTY = { fields: [] };
const PREFIX = `${DRAFTS}template.`;

export function keptDraft(template: string): Kept | null {
  const kept = localStorage.getItem(PREFIX + template);
  if (kept === null) return null;
  const { version, draft } = JSON.parse(kept) as Kept;
  // One that was begun before criteria had fields lacks them.
  return { version, draft: { ...draft, criteria: draft.criteria.map((one) => ({ ...EMPTY, ...one })) } };
}

export function keepTemplateDraft(template: string, kept: Kept): void {
  try {
    localStorage.setItem(PREFIX + template, JSON.stringify(kept));
  } catch {
    // The browser's store is full: the page itself still holds the draft.
  }
}

export function forgetTemplateDraft(template: string): void {
  localStorage.removeItem(PREFIX + template);
}

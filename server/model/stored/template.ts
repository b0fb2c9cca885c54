// A template as the store keeps it, version by version.
import type { Template } from '../template.ts';

export interface StoredTemplate {
  readonly id: string;
  /** Whole numbers from 1; every version is kept. */
  readonly version: number;
  readonly template: Template;
  /** drawn: from a document, by the machine. edited: a person put it right. */
  readonly origin: 'drawn' | 'edited';
  /** Not in force: a person's edit stands before it, and a person is to decide. */
  readonly proposed: boolean;
  /** The document it was drawn from. */
  readonly source: { readonly document: string; readonly revision: number } | null;
  readonly createdAt: string;
}

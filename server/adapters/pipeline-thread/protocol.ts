// What the thinking thread is asked and answers; everything in it can be cloned.
import type { Limits } from '../../config.ts';
import type { Comparison } from '../../model/comparison.ts';
import type { Document, Metadata } from '../../model/document.ts';
import type { Page } from '../../model/page.ts';
import type { Template } from '../../model/template.ts';
import type { Transcript } from '../../model/transcript.ts';
import type { Understood } from '../../pipeline.ts';
import type { Priority } from '../node/priority.ts';

/** Given once, when the thread starts, and the same for all its plans. */
export interface Held {
  readonly template: Template;
  /** Clean texts of the same kind, which restoration leans on. */
  readonly siblings: readonly string[];
}

/** What a thread is started with. */
export interface Start {
  readonly held: Held | undefined;
  readonly priority: Priority;
}

export interface Tasks {
  readonly understand: {
    /** `siblings` are clean texts of the same kind, which restoration leans on. */
    readonly given: { readonly pages: readonly Page[]; readonly siblings: readonly string[] };
    readonly found: Understood;
  };
  readonly parse: {
    readonly given: { readonly transcript: Transcript };
    readonly found: Document;
  };
  readonly template: {
    readonly given: { readonly plan: Understood };
    readonly found: Template;
  };
  readonly compare: {
    readonly given: { readonly template: Template; readonly plan: Understood };
    readonly found: Comparison;
  };
  /** Both, against the template held: what was understood of the plan stays here. */
  readonly check: {
    readonly given: { readonly pages: readonly Page[] };
    readonly found: { readonly metadata: Metadata; readonly comparison: Comparison };
  };
  /** The same of a text file, decoded here: a thread of its own for each took longer than all the rest. */
  readonly checkText: {
    readonly given: { readonly bytes: Uint8Array; readonly name: string; readonly limits: Limits };
    readonly found: {
      readonly metadata: Metadata;
      readonly comparison: Comparison;
      readonly isClean: boolean;
    };
  };
}

export type TaskName = keyof Tasks;

export type Request = {
  readonly [Name in TaskName]: { readonly task: Name; readonly given: Tasks[Name]['given'] };
}[TaskName];

export type Reply =
  | { readonly found: Tasks[TaskName]['found'] }
  | { readonly failure: { readonly code: string; readonly message: string } }
  | { readonly bug: string };

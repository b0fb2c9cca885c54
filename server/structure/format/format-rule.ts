// What a rule of form looks at, and what it says.
import { fold } from '../../language/fold.ts';
import type { Document, Notice } from '../../model/document.ts';
import type { Anatomy } from '../letterhead/anatomy.ts';
import type { SourceLine } from '../lines/source-line.ts';

export interface Seen {
  readonly document: Document;
  readonly parts: Anatomy;
  /** Folded, as `joined` gives them. */
  readonly letterhead: string;
  readonly ending: string;
}

export type Fault = Omit<Notice, 'lines'>;
export type Rule = (seen: Seen) => Fault | undefined;

export const joined = (lines: readonly SourceLine[]): string => fold(lines.map(({ text }) => text).join(' '));

export function lacks(code: string, message: string): Fault {
  return { code, message };
}

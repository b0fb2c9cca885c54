// The outline that is read from a text, in short.
import type { Section } from '../../../server/model/document.ts';
import { walk } from '../../../server/structure/outline/section-tree.ts';
import { planOf } from '../../support/plans/plans.ts';

export const pathsOf = (text: string): readonly string[] =>
  [...walk(planOf(text).document.sections)].map(({ path }) => path);

export const sectionAt = (text: string, path: string): Section | undefined =>
  [...walk(planOf(text).document.sections)].find((section) => section.path === path);

export const notices = (text: string): readonly string[] =>
  planOf(text).document.notices.map(({ code }) => code);

export function labelsOf(sections: readonly Section[]): string {
  return sections
    .map(({ label, children }) => (children.length === 0 ? label : `${label}(${labelsOf(children)})`))
    .join(' ');
}

// Evidence that is a title alone → the title with the items below it: they say what the title promises.
import type { Evidence } from '../../model/comparison.ts';
import type { Section } from '../../model/document.ts';
import { walk } from '../../structure/outline/section-tree.ts';

/** More is half a chapter, and no longer a place to look at. */
const MOST_ITEMS = 14;

export function withItems(
  evidence: readonly Evidence[],
  sections: ReadonlyMap<string, Section>,
): readonly Evidence[] {
  const paths = evidence.map(({ path }) => path);
  return evidence.map((piece): Evidence => {
    const section = sections.get(piece.path);
    if (!section?.titled || section.text !== '' || section.children.length === 0) return piece;
    const below = [...walk(section.children)];
    const isInside = paths.some((path) => path.startsWith(`${piece.path}.`));
    if (isInside || below.length > MOST_ITEMS) return piece;
    const said = below.map(({ heading, text, titled }) => (titled ? `${heading} ${text}`.trim() : text));
    return { ...piece, lines: section.lines, text: [piece.text, ...said].join(' ') };
  });
}

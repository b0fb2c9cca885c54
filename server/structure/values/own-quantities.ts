// Text → the values it sets itself: dates of cited documents belong to the citations.
import { readCitations } from './citations.ts';
import { readQuantities, type Quantity } from './quantities.ts';

export function ownQuantities(text: string): readonly Quantity[] {
  const cited = readCitations(text);
  return readQuantities(text).filter(
    ({ start, end }) => !cited.some((citation) => start < citation.end && citation.start < end),
  );
}

// Grades of a list of results in their order → how near it comes to the best order there could be (nDCG).

/** A result at rank r counts 1 / log2(r + 1) of its gain, 2^grade − 1 (Burges et al. 2005). */
function discounted(grades: readonly number[]): number {
  return grades.reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
}

/** 0..1. `possible`: the grades of everything that could have been found. 1 where there is nothing and nothing was found. */
export function discountedGain(found: readonly number[], possible: readonly number[], depth: number): number {
  const best = discounted(possible.toSorted((a, b) => b - a).slice(0, depth));
  if (best === 0) return found.length === 0 ? 1 : 0;
  return discounted(found.slice(0, depth)) / best;
}

// Whether a demand that was not found may be answered in a part of the plan that is not there. A plan puts its parts in an order of its
// own, so that later demands are answered tells little: only where the demand's siblings stand in a part that had ended before the
// break, it would stand there too.

/** `at`: number of the demand; `before`: path of the last item before what is not there. */
export type MayFollow = (at: number, before: string) => boolean;

export interface AskedDemand {
  /** The titles above it; demands under the same titles are siblings. undefined: under none. */
  readonly part: string | undefined;
  /** Path of the plan's item that answers it, wholly or in part; undefined: none does. */
  readonly answeredAt: string | undefined;
}

const parentOf = (path: string): string => path.split('.').slice(0, -1).join('.');

export function mayFollow(demands: readonly AskedDemand[]): MayFollow {
  return (at, before) => {
    const sections = demands.flatMap(({ part, answeredAt }, other) =>
      other === at || part !== demands[at]?.part || answeredAt === undefined ? [] : [parentOf(answeredAt)],
    );
    const goesOn = (section: string): boolean => section === '' || `${before}.`.startsWith(`${section}.`);
    return sections.length === 0 || sections.some(goesOn);
  };
}

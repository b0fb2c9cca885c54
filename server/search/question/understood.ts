// A question as it was understood → what is told of it: a page shows each as a chip.
import type { Status } from '../../model/comparison.ts';
import type { Question, UnitState } from './question.ts';

export type Understood =
  | { readonly kind: 'unit' | 'phrase' | 'symbol' | 'template' | 'round'; readonly text: string }
  /** `text`: its path and title. */
  | { readonly kind: 'criterion'; readonly id: string; readonly path: string; readonly text: string }
  | { readonly kind: 'status'; readonly statuses: readonly Status[] }
  | { readonly kind: 'state'; readonly state: UnitState }
  /** As typed: "sau 10/12", "viện dẫn Nghị quyết 57". */
  | { readonly kind: 'deadline' | 'citation'; readonly text: string };

/** Chips for more criteria would tell nothing. */
const MOST_CRITERIA = 4;

interface Found {
  readonly criteria?: readonly { readonly id: string; readonly path: string; readonly heading: string }[];
  readonly template?: { readonly name: string } | null;
  readonly round?: { readonly name: string } | null;
}

export function understoodOf({ ask, terms, unit }: Question, found: Found = {}): readonly Understood[] {
  const chips: Understood[] = unit === undefined ? [] : [{ kind: 'unit', text: unit }];
  const criteria = found.criteria ?? [];
  if (criteria.length <= MOST_CRITERIA) {
    chips.push(
      ...criteria.map(({ id, path, heading }) => ({ kind: 'criterion', id, path, text: heading }) as const),
    );
  }
  switch (ask.kind) {
    case 'criteria':
      if (ask.statuses !== undefined) chips.push({ kind: 'status', statuses: ask.statuses });
      break;
    case 'units':
      chips.push({ kind: 'state', state: ask.state });
      break;
    case 'values':
      chips.push({ kind: ask.values.kind, text: ask.typed });
      break;
    case 'symbol':
      chips.push({ kind: 'symbol', text: ask.number });
      break;
    case 'passages':
      break;
  }
  for (const { places } of terms) {
    if (places.length > 1 && ask.kind !== 'symbol') {
      chips.push({ kind: 'phrase', text: places.map(([word = '']) => word).join(' ') });
    }
  }
  if (found.template) chips.push({ kind: 'template', text: found.template.name });
  if (found.round) chips.push({ kind: 'round', text: found.round.name });
  return chips;
}

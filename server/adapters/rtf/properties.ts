// Control words that set letters and paragraphs → the state that a group inherits and gives back at its end.
import type { Setting } from '../wordml/writer.ts';

export interface State {
  readonly font: number | undefined;
  readonly setting: Setting;
  /** Tables around the paragraph. */
  readonly depth: number;
  readonly list: number | undefined;
  readonly level: number;
  readonly isShaded: boolean;
  readonly isDropCap: boolean;
  /** Characters that stand after `\uN` for readers without Unicode. */
  readonly perSign: number;
  /** What ends with the group. */
  readonly end?: (() => void) | undefined;
}

export interface Known {
  readonly colours: readonly (string | undefined)[];
  readonly lists: ReadonlySet<number>;
}

export const PARAGRAPH = { depth: 0, list: undefined, level: 0, isShaded: false, isDropCap: false } as const;
export const START: State = { font: undefined, setting: {}, ...PARAGRAPH, perSign: 1 };

/** Undefined for a word that sets nothing of this. */
export function changed(
  state: State,
  word: string,
  value: number | undefined,
  known: Known,
): State | undefined {
  const isOn = value !== 0;
  const letters = (setting: Partial<Setting>): State => ({
    ...state,
    setting: { ...state.setting, ...setting },
  });
  const isFilled = (): boolean => {
    const colour = known.colours[value ?? 0];
    return colour !== undefined && colour !== 'FFFFFF';
  };
  switch (word) {
    case 'uc':
      return { ...state, perSign: Math.max(0, value ?? 1) };
    case 'f':
      return { ...state, font: value };
    case 'plain':
      return { ...state, font: undefined, setting: {} };
    case 'pard':
      return { ...state, ...PARAGRAPH };
    case 'v':
      return letters({ hidden: isOn });
    case 'strike':
    case 'striked':
      return letters({ struck: isOn });
    case 'caps':
      return letters({ caps: isOn });
    case 'fs':
      return letters({ halfPoints: value });
    case 'cf':
      return letters({ colour: known.colours[value ?? 0] });
    case 'highlight':
    case 'cb':
    case 'chcbpat':
      return letters({ isShaded: isFilled() });
    case 'deleted':
      return letters({ deleted: isOn });
    case 'cbpat':
      return { ...state, isShaded: isFilled() };
    case 'dropcapli':
      return { ...state, isDropCap: isOn };
    case 'ls':
      return { ...state, list: value !== undefined && known.lists.has(value) ? value : undefined };
    case 'ilvl':
      return { ...state, level: value ?? 0 };
    case 'intbl':
      return { ...state, depth: Math.max(1, state.depth) };
    case 'itap':
      return { ...state, depth: Math.max(0, value ?? 0) };
    default:
      return undefined;
  }
}

// One measured figure against its bar: what `npm run evaluate` prints.

export interface Row {
  readonly area: string;
  readonly measure: string;
  readonly value: number | string;
  /** As people read it: `≥ 0.985`. */
  readonly bar: string;
  readonly met: boolean;
}

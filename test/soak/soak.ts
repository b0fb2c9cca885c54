// A soak: the program as it is run, under what a bad week brings, told in figures and in what was not as it must be.
export interface Soak {
  /** Arguments, as the usage shows them. */
  readonly usage: string;
  readonly run: (args: readonly string[], say: Say) => Promise<SoakReport>;
}

/** What happens meanwhile, for whoever watches. */
export type Say = (sentence: string) => void;

export interface SoakReport {
  /** Printed at the end. */
  readonly figures: string;
  /** Each in a sentence. */
  readonly faults: readonly string[];
}

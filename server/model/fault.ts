// Why something could not be done, as it is kept and told.
import type { FailureCode } from '../failure.ts';

/** What a file may be told to the person who sent it. */
export interface Fault {
  readonly code: FailureCode;
  readonly message: string;
}

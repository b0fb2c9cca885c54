// Languages in which the program speaks.

export type Language = 'vi' | 'en';

/**
 * A sentence that is not in words yet: which one, and what it tells. Kept with what it tells of, so that whoever reads it later may
 * ask for it in their language (`wording/`). `args` are JSON; one that is a saying itself is put into words first.
 */
export interface Saying {
  readonly key: string;
  readonly args: readonly unknown[];
}

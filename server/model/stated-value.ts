// A value that a passage states and that is asked for as a value: a deadline by its day, a cited document by its kind and number.
export type StatedValue =
  | {
      readonly kind: 'deadline';
      /** Place of its passage in the list of the document's passages. */
      readonly passage: number;
      /** `MM-DD`: asked for without a year, 10/12 of every year is meant. */
      readonly day: string;
      /** ISO; null where no year is named. */
      readonly date: string | null;
    }
  | {
      readonly kind: 'citation';
      readonly passage: number;
      /** Folded kind: `nghi quyet`. */
      readonly name: string;
      /** Folded: `57-nq/tw`; empty for a law, which is cited by its name. */
      readonly number: string;
    };

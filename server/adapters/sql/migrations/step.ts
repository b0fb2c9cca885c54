// A change of the tables, the same for every engine but for how each spells its types.

/** How an engine spells what differs. */
export interface Spelling {
  /** A column that counts up by itself and is the primary key. */
  readonly counter: string;
  /** Ordered by its bytes, whatever the language of the machine. */
  readonly text: string;
  /** 64 bits. */
  readonly integer: string;
  readonly real: string;
  readonly bytes: string;
  /** What stands behind the parentheses of a table. */
  readonly table: string;
}

export interface Step {
  readonly name: string;
  readonly sql: (type: Spelling) => string;
  /** What one engine alone has to do, afterwards. */
  readonly sqlite?: string;
  readonly postgres?: string;
}

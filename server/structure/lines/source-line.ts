// One line of a transcript as the outline sees it.
export interface SourceLine {
  /** 1-based, of the transcript. */
  readonly number: number;
  /** Without the space around it and with runs of spaces as one. */
  readonly text: string;
  readonly page: number;
  /** A page number alone, a running head, a speck of the seal: no part of the text. */
  readonly furniture: boolean;
  /** The line stops well before the margin, so a paragraph or a title ends here. */
  readonly short: boolean;
  /** A paragraph surely ends here: a blank line follows that means one, or the source keeps a paragraph on one line. */
  readonly last: boolean;
  /** Of a table's row whose cells came apart by tabs. */
  readonly cells?: readonly string[];
  /** Pieces between two spaces or more, where there are several: cells of a table, if it stands in one. */
  readonly gaps?: readonly string[];
}

/** Lines that carry text. */
export function textLines(lines: readonly SourceLine[]): readonly SourceLine[] {
  return lines.filter((line) => line.text !== '' && !line.furniture);
}

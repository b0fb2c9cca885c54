// Plain text written with the marks of Markdown, as chat programs answer → its lines without them; as many as before.

const HEADING = /^ {0,3}#{1,6} +(?=\S)/;
const BOLD = /\*\*(?=\S)(.{1,400}?)(?<=\S)\*\*/g;
/** A bullet before an item that has a number of its own. */
const BULLET = /^ *[-*] +(?=(?:\*\*)?\d{1,2}[.)])/;
const RULE = /^ {0,3}(?:\*{3,}|-{3,}|_{3,})\s*$/;
/** Lines with a mark from which a text is so written: one or two may be anything. */
const LEAST_MARKED = 3;

export function withoutMarkdown(lines: readonly string[]): readonly string[] {
  const marked = lines.filter((line) => HEADING.test(line) || line.search(BOLD) >= 0).length;
  if (marked < LEAST_MARKED) return lines;
  return lines.map((line) =>
    RULE.test(line) ? '' : line.replace(HEADING, '').replace(BULLET, '').replace(BOLD, '$1'),
  );
}

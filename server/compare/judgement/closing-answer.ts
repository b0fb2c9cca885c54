// A closing formula is answered by the plan's own: the province bids its departments and wants to be told of difficulties, and a
// commune says the same to its own offices. Which words they choose tells nothing, which of the two they say does.
import type { Section } from '../../model/document.ts';
import type { Criterion } from '../../model/template.ts';
import { CLOSING_PATH } from '../../structure/outline/closing.ts';

export interface ClosingAnswer {
  readonly status: 'met' | 'partial';
  readonly section: Section;
}

type Part = 'act' | 'difficulties';

const DIFFICULTIES =
  /khó khăn|vướng mắc|bất cập|trở ngại|(?:gì|điều|chỗ|việc) (?:khó|vướng|chưa rõ)|chưa rõ (?:gì|điều|chỗ)/iu;
const ACT =
  /(?<!\p{L})(?:giao|yêu cầu|đề nghị|nghiêm túc|khẩn trương|chịu trách nhiệm|(?:tổ chức|triển khai|phối hợp)(?: triển khai)? thực hiện)(?!\p{L})/iu;
/** “Trong quá trình tổ chức thực hiện” bids nothing. */
const COURSE = /quá trình (?:tổ chức |triển khai )*thực hiện/giu;

const clausesOf = (text: string): readonly string[] =>
  text.split(/[.;](?=\s|$)/u).map((clause) => clause.replace(COURSE, ''));

/** “Đề nghị các đơn vị kịp thời phản ánh khó khăn” asks to be told of difficulties and for nothing else. */
function askedIn(text: string): ReadonlySet<Part> {
  return new Set(
    clausesOf(text).flatMap((clause): readonly Part[] =>
      DIFFICULTIES.test(clause) ? ['difficulties'] : ACT.test(clause) ? ['act'] : [],
    ),
  );
}

/** “Đề nghị các thôn tổ chức thực hiện, định kỳ phản ánh khó khăn” says both. */
function saidIn(text: string): ReadonlySet<Part> {
  return new Set(
    clausesOf(text).flatMap((clause): readonly Part[] => {
      const at = clause.search(DIFFICULTIES);
      const acts = ACT.test(at < 0 ? clause : clause.slice(0, at));
      return [...(acts ? (['act'] as const) : []), ...(at < 0 ? [] : (['difficulties'] as const))];
    }),
  );
}

/** undefined: no such demand, or the plan's closing says nothing of it. A day or a figure in it is a demand like any other. */
export function closingAnswer(
  { path, text, values }: Pick<Criterion, 'path' | 'text' | 'values'>,
  closing: readonly Section[],
): ClosingAnswer | undefined {
  if (!path.startsWith(CLOSING_PATH) || values.length > 0) return undefined;
  const asked = [...askedIn(text)];
  const shared = (section: Section): number => {
    const said = saidIn(section.text);
    return asked.filter((part) => said.has(part)).length;
  };
  const [section] = closing.toSorted((a, b) => shared(b) - shared(a));
  if (!section || shared(section) === 0) return undefined;
  const said = new Set(closing.flatMap((each) => [...saidIn(each.text)]));
  return { status: asked.every((part) => said.has(part)) ? 'met' : 'partial', section };
}

// A demand for money is answered where the plan tells of its money, in a part of its own, whatever words either uses: “cân đối, bố trí
// kinh phí”, “sử dụng dự phòng ngân sách xã và các nguồn hợp pháp khác”.
import type { Evidence, Status } from '../../model/comparison.ts';
import type { Section } from '../../model/document.ts';
import type { Criterion } from '../../model/template.ts';
import { walk } from '../../structure/outline/section-tree.ts';
import { WORD_FOR_WORD } from './combine.ts';

const MONEY = String.raw`(?:kinh phí|ngân sách|nguồn vốn|dự toán)`;
/** “V. KINH PHÍ”, “4.1. Về kinh phí: Các phòng lập dự toán …” */
const TITLE = new RegExp(
  String.raw`^(?:Về |Nguồn |Bảo đảm |Đảm bảo |Bố trí )*(?:kinh phí|ngân sách)(?!\p{L})`,
  'iu',
);
const ASKS = new RegExp(
  String.raw`(?:bảo đảm|đảm bảo|bố trí|cân đối|tham mưu|phân bổ|lập|dành|trích|sử dụng)[^.;:]{0,50}${MONEY}`,
  'iu',
);
/** Money further on is one of the things that a demand asks for, and the part on money answers the others not. */
const FIRST_ASKED = 60;
/** More is half a chapter, and no longer a place to look at. */
const MOST_ITEMS = 14;

const bare = (title: string): string => title.replace(/^[\p{L}\d]{1,5}[.)] */u, '');

function asksForMoney({ text, context }: Pick<Criterion, 'text' | 'context'>): boolean {
  const at = text.search(ASKS);
  return (at >= 0 && at < FIRST_ASKED) || isMoneyPart({ heading: '', context });
}

/** The outermost part of the plan that tells of its money; undefined where there is none, or half a chapter of it. */
export function moneySection(sections: readonly Section[]): Evidence | undefined {
  const found = [...walk(sections)].find(({ heading }) => TITLE.test(heading));
  if (!found) return undefined;
  const below = [...walk(found.children)];
  if (below.length > MOST_ITEMS) return undefined;
  const said = [found, ...below].map(({ heading, text, titled }) =>
    titled ? `${heading} ${text}`.trim() : text,
  );
  return { path: found.path, lines: found.lines, page: found.page, text: said.join(' ') };
}

/** By its own title or the one above it. */
const isMoneyPart = ({ heading, context }: Pick<Criterion, 'heading' | 'context'>): boolean =>
  [heading, context.at(-1) ?? ''].some((title) => TITLE.test(bare(title)));

/** “Kế toán: dùng ngân sách xã và tiền ủng hộ của bà con”: where the money comes from, and not what a report of it is to hold. */
const TELLS =
  /(?:dùng|sử dụng|từ|bằng|bố trí|cân đối|trích|dành|lồng ghép)[^.;:]{0,30}(?:ngân sách|kinh phí)/iu;

/**
 * Of a plan without such a part, the item that tells of its money among an office's tasks: a template's part on money is not missing
 * there, a person looks. undefined where the criterion is no part on money, or nothing tells of any.
 */
export function moneyInPassing(
  criterion: Pick<Criterion, 'heading' | 'context'>,
  sections: readonly Section[],
): Evidence | undefined {
  if (!isMoneyPart(criterion) || moneySection(sections)) return undefined;
  const found = [...walk(sections)].find(({ children, text }) => children.length === 0 && TELLS.test(text));
  return found && { path: found.path, lines: found.lines, page: found.page, text: found.text };
}

/** What of a demand is at hand already. */
export interface Shown {
  readonly status: Status;
  /** Share of the demand that the best place alone says, 0..1. */
  readonly single: number;
  readonly evidence: readonly Evidence[];
}

/** The evidence with that part beside it, or in place of the second of two that a person is to look at. `sections`: the plan's. */
export function withMoneySection(
  criterion: Pick<Criterion, 'text' | 'context'>,
  { status, single, evidence }: Shown,
  sections: readonly Section[],
): readonly Evidence[] {
  if (status === 'missing' || single >= WORD_FOR_WORD || !asksForMoney(criterion)) return evidence;
  const section = moneySection(sections);
  if (!section) return evidence;
  const isShown = evidence.some(
    ({ path, lines }) =>
      path === section.path || (lines[0] <= section.lines[1] && section.lines[0] <= lines[1]),
  );
  if (isShown) return evidence;
  return [...(status === 'unclear' ? evidence.slice(0, 1) : evidence), section];
}

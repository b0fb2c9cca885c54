// A province asks each commune for a plan of its own. The plan at hand is that, whether or not it says so further down.
import type { Evidence } from '../../model/comparison.ts';
import type { Criterion } from '../../model/template.ts';
import { ownQuantities } from '../../structure/values/own-quantities.ts';
import { isPast } from '../facts/equal-values.ts';
import { textLines, type SourceLine } from '../../structure/lines/source-line.ts';

/** Of the office that is asked: “kế hoạch cải cách hành chính của đơn vị mình”. */
const OWN = String.raw`(?:của|tại|ở) (?:(?:từng|các) )?(?:cơ quan|đơn vị|địa phương|ngành|cấp)`;
const ASKS_FOR_THE_PLAN = new RegExp(
  String.raw`(?:ban hành|xây dựng|lập)(?: và [^,;.]{0,30})?,? (?:các )?(?:văn bản, )?(?:chương trình, )?kế hoạch ` +
    String.raw`(?:(?:cụ thể |chi tiết )?(?:để )?(?:triển khai|thực hiện|tổ chức|hành động|phát động)|và (?:tổ chức |triển khai )?(?:thực hiện|triển khai)(?=[;,.]|$)|(?:[^;.]{3,60} )?${OWN})`,
  'iu',
);

/** The plan that carries the template out, and not one of a contest or of a campaign within it; and nothing beside it, nor a day. */
const ASKS_FOR_NOTHING_ELSE =
  /^(?:\S{1,4} )?(?:chủ động )?(?:ban hành|xây dựng|lập)(?: và ban hành)? kế hoạch (?:cụ thể )?(?:để )?(?:triển khai|thực hiện|hành động)(?: triển khai| thực hiện)?(?: (?:các )?(?:chương trình|kế hoạch|phong trào|đề án|đợt thi đua|chỉ thị|nghị quyết|quyết định|chiến lược)(?!\p{L})| (?:tại|của|ở) (?:địa phương|cơ quan|đơn vị|xã))[^;.]{0,160}[.;]?$/iu;
/** The same with its subject, for the office that is asked, and the day it is to be issued by. */
const ASKS_OF_AN_OFFICE = new RegExp(
  String.raw`^(?:[^;.:]{0,160} )?(?:ban hành|xây dựng|lập) kế hoạch (?:[^;.]{3,60} )?${OWN}[^,;.]{0,20}` +
    String.raw`(?:,? (?:ban hành|hoàn thành|xong|gửi [^,;.]{3,60}))*(?: (?:trước|chậm nhất)(?: vào)? ngày [\d/]+)?[.;]?$`,
  'iu',
);
/** “…, gửi Sở Y tế trước ngày 15 tháng 3 năm 2026” behind a demand for the plan and nothing else. */
const BY_A_DAY =
  /(?:,? (?:gửi|nộp) (?:về )?[^,;.]{3,80}?)?(?:,? (?:ban hành|hoàn thành|xong))?,? (?:trước|chậm nhất)(?: vào)? ngày \d{1,2}(?:[/.-]\d{1,2}[/.-]| tháng \d{1,2} năm )\d{4}[.;]?$/iu;
const SETS_A_DAY = /trước ngày|chậm nhất|hoàn thành|(?<!\p{L})xong(?!\p{L})/iu;

/** Never called missing; whether it is the plan that was asked for, a person sees at once. */
export function asksForThePlan({ text }: Pick<Criterion, 'text'>): boolean {
  return ASKS_FOR_THE_PLAN.test(text);
}

/** `written`: ISO, of the plan. Where the demand sets a day, a plan that bears an earlier date keeps it. */
export function asksOnlyForThePlan({ text }: Pick<Criterion, 'text'>, written?: string | null): boolean {
  if (!SETS_A_DAY.test(text)) return ASKS_FOR_NOTHING_ELSE.test(text) || ASKS_OF_AN_OFFICE.test(text);
  const areKept = (asked: string): boolean => {
    const days = ownQuantities(asked);
    const each = written != null && days.every((day) => day.kind === 'date' && !isPast(day, written));
    return days.length > 0 && each;
  };
  const byThen = BY_A_DAY.exec(text);
  if (byThen && ASKS_FOR_NOTHING_ELSE.test(text.slice(0, byThen.index))) return areKept(byThen[0]);
  return areKept(text) && ASKS_OF_AN_OFFICE.test(text.replace(/^\d+\. /u, ''));
}

/** Where a plan says that it is one. */
export const OPENING_PATH = 'Mở đầu';
const BASIS = /^(?:[-–+•] ?)?Căn cứ/u;
const LEADS_IN = /^(?:Thực hiện|Triển khai|Theo|Để|Nhằm|UBND|Ủy ban nhân dân|Xét|Tiếp tục)(?!\p{L})/u;

/** The paragraph between the legal bases and the first item; undefined where the bases lead to the plan without one. */
export function openingEvidence(opening: readonly SourceLine[]): Evidence | undefined {
  const after = opening.slice(opening.findLastIndex(({ text }) => BASIS.test(text)) + 1);
  const said = textLines(
    after.slice(
      Math.max(
        0,
        after.findIndex(({ text }) => LEADS_IN.test(text)),
      ),
    ),
  );
  const [first, last] = [said[0], said.at(-1)];
  if (!first || !last || !LEADS_IN.test(first.text)) return undefined;
  return {
    path: OPENING_PATH,
    lines: [first.number, last.number],
    page: first.page,
    text: said.map(({ text }) => text).join(' '),
  };
}

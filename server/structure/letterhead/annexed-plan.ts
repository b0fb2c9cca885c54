// Lines → where the plan begins that a decision or directive issues as its annex (“ban hành kèm theo Quyết định này Kế hoạch …”).
import { isCapitals } from '../../language/capitals.ts';
import { fold } from '../../language/fold.ts';
import { textLines, type SourceLine } from '../lines/source-line.ts';
import { kindNamedBy } from './anatomy.ts';

const ISSUING = new Set(['Quyết định', 'Chỉ thị', 'Nghị quyết', 'Thông báo', 'Tờ trình']);
const ANNEXED = new Set(['Kế hoạch', 'Chương trình', 'Phương án', 'Đề án']);
const ANNEXED_TITLE = /^(?:KẾ HOẠCH|CHƯƠNG TRÌNH|PHƯƠNG ÁN|ĐỀ ÁN) \p{Lu}/u;

/** Lines in which the issuing document names its kind. */
const HEAD_LINES = 30;
/** A title of a few lines stands between the name of the kind and “(Kèm theo Quyết định số …)”. */
const TITLE_LINES = 10;
const ISSUED_WITH =
  /^[([]?\s?(?:duoc |dinh )?(?:ban hanh |phe duyet )?kem theo (?:quyet dinh|chi thi|nghi quyet|thong bao|to trinh|cong van|van ban)/;
const PROMISES =
  /(?:ban hanh|phe duyet|dinh) kem theo (?:quyet dinh|chi thi|nghi quyet|thong bao|to trinh|van ban) nay|kem theo (?:quyet dinh|chi thi|nghi quyet) nay (?:la )?(?:ban )?(?:ke hoach|chuong trinh|phuong an|de an)/;
const SIGNED = /^(?:TM|KT|TL|TUQ|Q)\s?\./u;
/** Above its name the annex may repeat the office, the motto, or say that it is one. */
const REPEATED_HEAD =
  /^(?:cong hoa xa hoi|doc lap|uy ban nhan dan|hoi dong nhan dan|ubnd|tinh |thanh pho |xa |phuong |huyen |phu luc|so ?:)/;
const REPEATED_LINES = 6;

function isAnnexTitle({ text }: SourceLine): boolean {
  const kind = kindNamedBy(text);
  return (
    (kind !== undefined && ANNEXED.has(kind) && isCapitals(text)) ||
    (ANNEXED_TITLE.test(text) && isCapitals(text))
  );
}

/** Number of the first line of the annex; undefined where the document is no such decision. */
export function annexedPlanAt(all: readonly SourceLine[]): number | undefined {
  const lines = textLines(all);
  const kindAt = lines.slice(0, HEAD_LINES).findIndex(({ text }) => {
    const kind = kindNamedBy(text);
    return kind !== undefined && ISSUING.has(kind);
  });
  // A plan that names itself first is no annex of what it cites.
  if (kindAt < 0 || lines.slice(0, kindAt).some(isAnnexTitle)) return undefined;
  let promised = false;
  let signed = false;
  for (let at = kindAt + 1; at < lines.length; at++) {
    const line = lines[at];
    if (!line) break;
    const pair = `${fold(line.text)} ${fold(lines[at + 1]?.text ?? '')}`;
    promised ||= PROMISES.test(pair);
    signed ||= SIGNED.test(line.text) || /^n\S{1,2} nh\S{1,2}n ?:/.test(fold(line.text));
    if (!isAnnexTitle(line)) continue;
    const says = lines.slice(at + 1, at + 1 + TITLE_LINES).some(({ text }) => ISSUED_WITH.test(fold(text)));
    if (!says && !(promised && signed)) continue;
    let from = at;
    while (
      at - from < REPEATED_LINES &&
      REPEATED_HEAD.test(fold(lines[from - 1]?.text ?? '')) &&
      isHeadLine(lines[from - 1]?.text ?? '')
    ) {
      from--;
    }
    return lines[from]?.number;
  }
  return undefined;
}

function isHeadLine(text: string): boolean {
  return isCapitals(text) || /^(?:Độc lập|Số ?:|Phụ lục)/u.test(text);
}

// The left column of a letterhead → the bodies it names, the superior one first (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.2).
import { isCapitals } from '../../language/capitals.ts';
import { fold } from '../../language/fold.ts';
import type { SourceLine } from '../lines/source-line.ts';

/** Where the right column begins on a line that holds both; searched in folded text. */
const RIGHT_COLUMN =
  /(?:^| )(?:cong h\S* xa|dang cong san|doc l\S{1,2}p ?- ?tu|\S{1,5} \S{1,4} ?[-—] ?t\S* do ?-|[^,]{2,30}, ngay .{0,8} ?th\S{1,3}g )/;
/** Lines of a letterhead that name nobody. */
const NO_BODY =
  /^s\S{0,2} ?[:/]|^v\s?\/\s?v|ngay.{0,12}thang|@|\d\d:\d\d|sao y|ky boi|thoi gian ky|co quan:|hoa toc|^(?:mat|toi mat|khan|den|cong van den)$/;
/** What the name of a body begins with, in folded text. */
const HEAD =
  /^(?:ubnd|hdnd|[uy]y? ?ban|hoi dong|so (?!\d)|bo (?!phan)|ban |van phong|phong (?!,? ?chong)|truong|trung tam|chi cuc|cuc|tong cuc|vu |tinh uy|thanh uy|huyen uy|quan uy|dang uy|dang bo|chi bo|hoi |doan |lien doan|cong an|cong doan|benh vien|vien |dai hoc|hoc vien|ngan hang|kho bac|toa an|bao hiem|thanh tra|chinh phu|thu tuong|quoc hoi|mat tran|cong ty|tong cong ty|tap doan|hop tac xa|to cong tac|bo chi huy|so chi huy|chi nhanh|dai |bao |thu vien|bao tang|tram )/;
/** A body whose name goes on with what would begin another. */
const OPEN = /^(?:truong|van phong|cong ty|ban chi dao|hoi dong|ban quan ly|hoc vien|trung tam|so|bo)$/;

/** Where the nation's name, the motto, or place and date begin on a line of the letterhead; undefined on a line of the left column. */
export function rightColumnAt(text: string): number | undefined {
  return RIGHT_COLUMN.exec(fold(text))?.index;
}

function leftColumn(text: string): string {
  const at = rightColumnAt(text);
  return (at === undefined ? text : text.slice(0, at)).replace(/^[^\p{L}]+|[^\p{L}\d)]+$/gu, '').trim();
}

function isSetAsName(text: string): boolean {
  // A capitals font of the 1990s leaves the whole line in small letters.
  return isCapitals(text) || (text.length > 3 && text === text.toLowerCase());
}

/** As printed. The number stands below the bodies; what comes after it is no name. */
export function issuingBodies(letterhead: readonly SourceLine[]): readonly string[] {
  const bodies: string[] = [];
  for (const { text } of letterhead) {
    const left = leftColumn(text);
    const folded = fold(left);
    if (/^s[o06]\S? ?[:/]/.test(fold(text)) && bodies.length > 0) break;
    if (left === '' || NO_BODY.test(fold(text)) || !isSetAsName(left)) continue;
    const last = bodies.at(-1);
    const goesOn = last !== undefined && (!HEAD.test(`${folded} `) || OPEN.test(fold(last)));
    if (goesOn) bodies[bodies.length - 1] = `${last} ${left}`;
    else if (HEAD.test(`${folded} `)) bodies.push(left);
  }
  return bodies;
}

// Text → who leads and who helps, as names of offices that a province and its communes share: Sở Y tế and Trạm Y tế are one branch.
import { fold } from '../../language/fold.ts';
import type { Field } from '../../model/document.ts';

export interface Offices {
  /** As written. */
  readonly lead: readonly string[];
  readonly support: readonly string[];
}

/** Ends a name: the next role, clause or sentence. */
const NAME_END =
  /[.;\n|]|(?:, )?(?:chủ trì|phối hợp|tham mưu|chịu trách nhiệm|trong việc|thực hiện|triển khai|tổ chức|xây dựng|rà soát|kiểm tra|hướng dẫn|đôn đốc|tuyên truyền|báo cáo|tổng hợp|bố trí|vận động|tăng cường|lập |để |căn cứ|theo )/iu;
const LABELLED =
  /(?:đơn vị|cơ quan|bộ phận|phòng|ngành|người)? ?(chủ trì|phối hợp|thực hiện|chịu trách nhiệm|phụ trách)(?: (?:chủ trì|tham mưu|thực hiện|phối hợp|chính))*\s*:\s*/giu;
const INLINE_LEAD =
  /(?:^|[.;:(–-] ?|[Gg]iao |[Đđ]ề nghị )(?:[Gg]iao |[Đđ]ề nghị )?(?!Đơn vị chủ|Cơ quan chủ|Bộ phận chủ|Giao |Đề nghị )(\p{Lu}[\p{L}&,\- ]{2,70}?),? (?:chủ trì|là (?:cơ quan|đơn vị) (?:chủ trì|đầu mối|thường trực)|chịu trách nhiệm chính)/gu;
const INLINE_SUPPORT = /phối hợp (?:chặt chẽ )?(?:với|cùng) (?:các )?(\p{L}[\p{L}&,\- ]{2,90})/gu;

function nameAt(text: string, start: number): string {
  const rest = text.slice(start);
  const end = NAME_END.exec(rest)?.index ?? rest.length;
  return rest
    .slice(0, end)
    .replace(/[\s,:–-]+$/u, '')
    .trim();
}

export function officesIn(text: string, fields: readonly Field[] = []): Offices {
  const lead = fields.filter(({ kind }) => kind === 'lead').map((field) => field.text);
  const support = fields.filter(({ kind }) => kind === 'support').map((field) => field.text);
  for (const match of text.matchAll(LABELLED)) {
    const name = nameAt(text, match.index + match[0].length);
    if (name !== '') (/phối hợp/iu.test(match[1] ?? '') ? support : lead).push(name);
  }
  for (const match of text.matchAll(INLINE_LEAD)) lead.push(match[1] ?? '');
  for (const match of text.matchAll(INLINE_SUPPORT)) support.push(nameAt(match[1] ?? '', 0));
  return { lead: lead.filter((name) => name !== ''), support: support.filter((name) => name !== '') };
}

/** What says only the level: a branch is served by a Sở in the province and by a Phòng or a Trạm in the commune. */
const LEVEL =
  /(?<!\p{L})(?:uy ban nhan dan|ubnd|so|phong|tram|trung tam|ban|bo|to|van phong|cong chuc|tinh|thanh pho|huyen|xa|phuong|cac|va|nganh|don vi|co quan|dia phuong|lien quan|cap|cua|thuoc)(?!\p{L})/gu;

const SPELLED: readonly (readonly [RegExp, string])[] = [
  [/\bmttq\b|uy ban mttq/g, 'mat tran to quoc'],
  [/\bkh&cn\b|\bkhcn\b/g, 'khoa hoc cong nghe'],
  [/\bgd&dt\b|\bgddt\b/g, 'giao duc dao tao'],
  [/\bvh-xh\b|\bvhxh\b|van hoa - xa hoi/g, 'van hoa xa hoi'],
  [/\bnn&mt\b|\bnnmt\b/g, 'nong nghiep moi truong'],
];

/** `Sở Y tế`, `Trạm Y tế xã` → `y te`; `các sở, ban, ngành` → empty, which is anyone. */
export function branchOf(office: string): string {
  const spelled = SPELLED.reduce((text, [pattern, name]) => text.replace(pattern, name), fold(office));
  return spelled
    .replace(LEVEL, ' ')
    .replace(/[^a-z\d]+/g, ' ')
    .trim();
}

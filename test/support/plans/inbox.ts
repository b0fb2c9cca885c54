// What comes into a round in a morning: a province's plan and twenty small files of every kind and state, on drinking water.
import { parseSampleSource, type SampleSource } from '../../../server/evaluate/samples/sample-source.ts';
import { SAMPLE_FORMS, type SampleFormName } from './sample-forms.ts';

export interface InboxFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** By path in the province's plan. */
const DEMANDS = {
  'I.1': 'Nâng tỷ lệ hộ dân nông thôn được dùng nước sạch lên 85% vào cuối năm 2026.',
  'II.1': 'Kiểm tra chất lượng nước tại mọi công trình cấp nước tập trung, mỗi quý một lần.',
  'II.2': 'Thay đường ống đã mục vỡ, ưu tiên các thôn ven biển có nguồn nước nhiễm mặn.',
  'II.3': 'Lắp đồng hồ đo nước cho hộ nghèo, hộ cận nghèo mà không thu tiền công lắp đặt.',
  'II.4': 'Phát thanh trên loa truyền thanh hai buổi mỗi tuần về cách dùng nước tiết kiệm.',
  'III.1': 'Phòng Kinh tế chủ trì, hằng tháng đôn đốc các thôn và tổng hợp khó khăn, vướng mắc.',
  'III.2': 'Báo cáo kết quả về Sở Nông nghiệp và Môi trường trước ngày 30/11/2026.',
} as const;
export type Demand = keyof typeof DEMANDS;

const HEADS = { I: 'MỤC ĐÍCH, YÊU CẦU', II: 'NỘI DUNG', III: 'TỔ CHỨC THỰC HIỆN' };
const SUBJECT = 'Tháng hành động vì nước sạch nông thôn năm 2026';

interface Written {
  /** `UBND xã Cam Lộ` */
  readonly issuer: string;
  readonly number: string;
  readonly date: string;
  readonly title?: string;
  readonly lacks?: readonly Demand[];
  /** In the plan's own words. */
  readonly says?: Partial<Record<Demand, string>>;
}

function sourceOf({ issuer, number, date, title = SUBJECT, lacks = [], says = {} }: Written): SampleSource {
  const own = issuer.replace('UBND ', '');
  const place = own.replace(/^(?:xã|phường|tỉnh) /u, '');
  const lines = Object.entries(HEADS).flatMap(([part, head]) => {
    const items = (Object.keys(DEMANDS) as Demand[])
      .filter((path) => path.startsWith(`${part}.`) && !lacks.includes(path))
      .map((path, at) => `${at + 1}. ${says[path] ?? DEMANDS[path]}`);
    return items.length === 0 ? [] : [`${part}. ${head}`, ...items];
  });
  return parseSampleSource(`---
kind: KẾ HOẠCH
issuer: ${issuer}
letterhead: [ỦY BAN NHÂN DÂN, ${own.toUpperCase()}]
number: ${number}
place: ${place}
date: ${date}
province: Quảng Trị
title: ${title} trên địa bàn ${own}
intro: ["Ủy ban nhân dân ${own} ban hành Kế hoạch ${title} với những nội dung sau:"]
closing: [Trên đây là Kế hoạch ${title} trên địa bàn ${own}./.]
recipients: ["UBND tỉnh (báo cáo);", "Lưu: VT."]
authority: [TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH]
position: Chủ tịch
signer: Trần Văn Minh
---
${lines.join('\n')}
`);
}

async function fileOf(name: string, form: SampleFormName, written: Written): Promise<InboxFile> {
  const { suffix, make } = SAMPLE_FORMS[form];
  return { name: `${name}${suffix}`, bytes: (await make(sourceOf(written), 7)).bytes };
}

export const DEADLINE = '2026-03-15';

export function inboxTemplate(form: SampleFormName = 'docx'): Promise<InboxFile> {
  return fileOf('ke-hoach-tinh', form, {
    issuer: 'UBND tỉnh Quảng Trị',
    number: '15/KH-UBND',
    date: '2026-01-20',
  });
}

/** Said as nobody would recognise it for the demand that it meets: for a person to teach. */
export const OWN_WORDS = 'Bà con có hoàn cảnh khó khăn được gắn công tơ đếm khối miễn phí.';

/** The same in other words than those: nearer to them than to the demand, and no copy of them. */
export const LIKE_OWN_WORDS =
  'Trong quý II, các tổ nước ở thôn gắn công tơ đếm khối miễn phí; ưu tiên bà con có hoàn cảnh khó khăn ở vùng nhiễm mặn.';

/** Twenty: Word, typed and scanned PDF, text in three encodings; a later version, a late one, one of nobody, one on another subject, two damaged. */
export async function inbox(): Promise<readonly InboxFile[]> {
  const plan = (at: number, issuer: string, more: Partial<Written> = {}): Written => ({
    issuer: `UBND ${issuer}`,
    number: `${20 + at}/KH-UBND`,
    date: '2026-02-26',
    ...more,
  });
  const files = await Promise.all([
    fileOf('cam-lo', 'docx', plan(1, 'xã Cam Lộ')),
    fileOf('gio-linh', 'docx', plan(2, 'xã Gio Linh', { lacks: ['II.2'] })),
    fileOf('trieu-phong', 'docx', plan(3, 'xã Triệu Phong', { lacks: ['II.4', 'III.2'] })),
    fileOf('ben-hai', 'docx', plan(4, 'xã Bến Hải', { lacks: ['III.2'] })),
    fileOf('ben-hai-sua', 'docx', plan(5, 'xã Bến Hải', { date: '2026-03-04' })),
    fileOf('vinh-linh', 'docx', plan(6, 'xã Vĩnh Linh', { says: { 'II.3': OWN_WORDS } })),
    fileOf('vinh-hoang', 'docx', plan(7, 'xã Vĩnh Hoàng', { says: { 'II.3': OWN_WORDS } })),
    fileOf('bo-trach', 'pdf', plan(8, 'xã Bố Trạch', { lacks: ['I.1'] })),
    fileOf('le-thuy', 'pdf', plan(9, 'xã Lệ Thủy', { date: '2026-03-20' })),
    fileOf('dong-le', 'pdf', plan(10, 'xã Đồng Lê', { lacks: ['III.1'] })),
    fileOf('dong-hoi', 'scan', plan(11, 'phường Đồng Hới', { lacks: ['II.2'] })),
    fileOf('khe-sanh', 'nfd', plan(12, 'xã Khe Sanh', { says: { 'II.3': LIKE_OWN_WORDS } })),
    fileOf('ai-tu', 'nfd', plan(13, 'xã Ái Tử', { lacks: ['II.3'] })),
    fileOf('hai-lang', 'tcvn3', plan(14, 'xã Hải Lăng', { lacks: ['II.4'] })),
    fileOf('dien-sanh', 'vni', plan(15, 'xã Diên Sanh')),
    fileOf('minh-hoa', 'nfd', plan(16, 'xã Minh Hóa', { lacks: ['II.1', 'II.2', 'II.3'] })),
    fileOf('sua-sau', 'docx', plan(17, 'xã Chưa Ai Biết')),
  ]);
  const other = parseSampleSource(`---
kind: KẾ HOẠCH
issuer: UBND xã Cồn Tiên
letterhead: [ỦY BAN NHÂN DÂN, XÃ CỒN TIÊN]
number: 9/KH-UBND
place: Cồn Tiên
date: 2026-02-20
province: Quảng Trị
title: Tổ chức giải bóng chuyền mừng Xuân Bính Ngọ trên địa bàn xã Cồn Tiên
closing: [Trên đây là Kế hoạch tổ chức giải bóng chuyền của xã Cồn Tiên./.]
recipients: ["Lưu: VT."]
authority: [TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH]
position: Chủ tịch
signer: Lê Văn Hùng
---
I. MỤC ĐÍCH
1. Tạo sân chơi lành mạnh cho thanh niên các thôn trong dịp tết, chọn vận động viên cho đội tuyển xã.
II. NỘI DUNG
1. Mỗi thôn cử một đội nam, một đội nữ; thi đấu vòng tròn, chọn hai đội vào chung kết.
2. Trọng tài do Đoàn xã mời; cờ và giải thưởng lấy từ nguồn xã hội hóa.
`);
  const [first] = files;
  const half = Math.floor((first?.bytes.length ?? 0) / 2);
  return [
    ...files,
    { name: 'con-tien.docx', bytes: (await SAMPLE_FORMS.docx.make(other)).bytes },
    { name: 'hong.docx', bytes: first?.bytes.slice(0, half) ?? new Uint8Array() },
    // A PDF by its first bytes, and nothing behind them.
    { name: 'xa-huong-phung.pdf', bytes: new TextEncoder().encode(`%PDF-1.7\n${'x'.repeat(2000)}\n%%EOF`) },
  ];
}

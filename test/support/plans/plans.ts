// Transcripts and plans of our own words for tests of structure and comparison.
import type { Document } from '../../../server/model/document.ts';
import type { Transcript } from '../../../server/model/transcript.ts';
import { parse } from '../../../server/structure/parse.ts';

/** One page that reads well. */
export function transcriptOf(text: string): Transcript {
  return {
    text,
    pages: [{ number: 1, span: { start: 0, end: text.length }, legibility: 1 }],
    origins: [],
    corrections: [],
  };
}

export interface ParsedPlan {
  readonly transcript: Transcript;
  readonly document: Document;
}

export function planOf(text: string): ParsedPlan {
  const transcript = transcriptOf(text);
  return { transcript, document: parse(transcript) };
}

/** A short plan about planting trees; each block of lines is an item, so that tests can drop or change one. */
export const TREE_PLAN = {
  head: `ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ BÌNH AN Độc lập - Tự do - Hạnh phúc
Số: 12/KH-UBND Bình An, ngày 05 tháng 3 năm 2026
KẾ HOẠCH
Trồng cây xanh và giữ gìn vệ sinh đường làng trên địa bàn xã Bình An

Thực hiện Kế hoạch số 31/KH-UBND ngày 10/02/2026 của UBND tỉnh Ninh Bình về
trồng cây xanh. UBND xã Bình An xây dựng kế hoạch như sau:
`,
  purpose: `I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Tạo bóng mát cho các tuyến đường thôn, làm đẹp cảnh quan và giảm bụi trong mùa khô hanh.
- Khơi dậy thói quen chăm cây trong mỗi gia đình, nhất là học sinh tiểu học và người cao tuổi.
`,
  roads: `II. NỘI DUNG THỰC HIỆN
1. Trồng ít nhất 300 cây sao đen dọc đường liên thôn trước ngày 30/4; mỗi thôn tự chuẩn bị hố và phân bón.
`,
  markets: `2. Thu gom rác tại chợ và bến đò mỗi tuần một lần, phân loại rác hữu cơ để ủ phân cho vườn ươm.
`,
  nursery: `3. Lập vườn ươm cây giống tại trường trung học cơ sở, giao câu lạc bộ sinh học chăm sóc và ghi nhật ký.
`,
  water: `4. Nạo vét kênh dẫn nước tưới, sửa hai trạm bơm cũ và đặt biển cấm đổ vật liệu xây dựng xuống lòng kênh.
`,
  work: `III. TỔ CHỨC THỰC HIỆN
1. Công chức địa chính - xây dựng
Theo dõi tiến độ, nghiệm thu số cây sống sau ba tháng và báo cáo Ủy ban nhân dân xã.
2. Hội Phụ nữ xã
Vận động hội viên nhận chăm sóc từng đoạn đường hoa, tổ chức chấm điểm vào dịp kỷ niệm thành lập hội.
`,
  end: `Trên đây là Kế hoạch trồng cây xanh của xã Bình An, đề nghị các thôn nghiêm túc thực hiện./.
Nơi nhận: TM. ỦY BAN NHÂN DÂN
- Sở Nông nghiệp và Môi trường; CHỦ TỊCH
- Lưu: VT.

Trần Quốc Bảo
`,
} as const;

export type TreePart = keyof typeof TREE_PLAN;

/** The plan with some parts replaced; `''` drops one. */
export function treePlan(changes: Partial<Record<TreePart, string>> = {}): string {
  return Object.entries(TREE_PLAN)
    .map(([part, text]) => changes[part as TreePart] ?? text)
    .join('');
}

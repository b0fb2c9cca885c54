// A sentence → whether it bids something, and what kind of demand it is.
import { fold } from '../../language/fold.ts';
import type { Field } from '../../model/document.ts';
import type { Basis } from '../../model/template.ts';
import { ownQuantities } from '../../structure/values/own-quantities.ts';

/** Verbs with which plans bid; with their marks, as folded “bố trí” and “bộ trị” would be one. */
const BIDS =
  /(?<!\p{L})(?:tổ chức|triển khai|thực hiện|xây dựng|ban hành|báo cáo(?! viên)|phối hợp|chủ trì|chỉ đạo|hướng dẫn|đôn đốc|kiểm tra|giám sát|theo dõi|tham mưu|rà soát|bố trí|cân đối|bảo đảm|đảm bảo|tăng cường|đẩy mạnh|nâng cao|tuyên truyền|vận động|phát huy|tập trung|chú trọng|ưu tiên|đề nghị|yêu cầu|giao|phấn đấu|hoàn thành|phát hiện|biểu dương|khen thưởng|tổng hợp|đề xuất|phân công|huy động|hỗ trợ|lập|mở|cập nhật|duy trì|khai thác|khắc phục|xử lý|ngăn chặn|phòng chống|củng cố|kiện toàn|bổ sung|sửa đổi|nghiên cứu|đào tạo|bồi dưỡng|thu hút|tham gia|quán triệt|phổ biến|chuẩn bị|áp dụng|chia sẻ|thành lập|quản lý|đánh giá|tạo điều kiện|khuyến khích|nhân rộng|tiếp tục|thường xuyên|kịp thời|phản ánh|gửi|nộp|chấp hành|tuân thủ|được cộng|xét|bình xét|tặng|phải|không được|không để)(?!\p{L})/iu;

export function bids(text: string): boolean {
  return BIDS.test(text);
}

/** Begins with what is to be done: “Chủ trì, phối hợp …”, “Giao Sở …”. */
export function beginsWithBidding(text: string): boolean {
  const found = BIDS.exec(text);
  return found !== null && found.index <= 2;
}

const REPORTS = /(?:bao cao|gui|nop|hoan thanh|xong|trinh|so ket|tong ket|thoi gian|tien do)/;

/** Why a sentence that is a demand is one. */
export function basisOf(text: string, fields: readonly Field[] | undefined): Basis {
  if (fields) return 'row';
  const kinds = new Set(ownQuantities(text).map(({ kind }) => kind));
  if (kinds.has('percent') || (kinds.has('count') && !beginsWithBidding(text))) return 'indicator';
  const setsDay = (['deadline', 'date', 'month', 'quarter', 'hour'] as const).some((kind) => kinds.has(kind));
  return setsDay && REPORTS.test(fold(text)) ? 'deadline' : 'duty';
}

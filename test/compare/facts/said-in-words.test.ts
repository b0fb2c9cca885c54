import { describe, expect, it } from 'vitest';
import { compareFacts } from '../../../server/compare/facts/facts.ts';

const absent = (asked: string, found: string): readonly string[] =>
  compareFacts(asked, found, { sameProvince: true }).absent;

describe('values given in words', () => {
  it.each([
    ['100% thôn có tủ sách.', 'Cuối năm, 9/9 thôn có tủ sách.'],
    ['100% người cao tuổi có thẻ.', 'Mọi người cao tuổi đều có thẻ.'],
    ['Mỗi lớp dành 01 tiết đọc mỗi tuần.', 'Các lớp có một tiết đọc trong tuần.'],
    ['Đọc sách cùng con 30 phút mỗi tối.', 'Đọc sách với con chừng nửa tiếng.'],
    ['Tổ chức Tháng hành động vào tháng 10 hằng năm.', 'Tháng 10 mỗi năm làm Tháng hành động.'],
    ['Ít nhất 70% xã, phường có câu lạc bộ.', 'Xã ra mắt câu lạc bộ.'],
    ['100% học sinh có thẻ bảo hiểm.', 'Học sinh: em nào cũng có thẻ bảo hiểm.'],
    ['Dựng lại ít nhất 01 hội làng.', 'Dựng lại Hội Gióng của làng.'],
    ['Mỗi ấp có ít nhất 01 tổ liên gia.', 'Các ấp lập tổ liên gia.'],
    ['Cử 01 công chức theo dõi.', 'Công chức địa chính theo dõi.'],
    ['100% trường dùng đèn LED.', 'Các trường chỉ còn đèn LED.'],
    ['Chạy máy từ 22 giờ đến 04 giờ.', 'Chạy máy sau 10 giờ đêm đến 4 giờ sáng.'],
    ['Tắt đèn từ 20 giờ 30 phút đến 21 giờ 30 phút.', 'Tắt đèn từ 20h30 đến 21h30.'],
    ['Hạn chế từ 20 giờ đến 23 giờ.', 'Từ 8 giờ đến 11 giờ tối đừng bật.'],
    ['Gửi trước 15 giờ thứ Năm.', 'Gửi trước 3 giờ chiều thứ Năm.'],
    ['Cử 01 lãnh đạo phụ trách.', 'Đồng chí Phó Chủ tịch phụ trách.'],
    ['Nhắc nhở ít nhất 03 lần mỗi tuần.', 'Mỗi tuần nhắc 04 buổi.'],
    ['Mỗi đội dân phòng ở ấp không dưới 10 thành viên.', 'Củng cố 11 đội, mỗi đội 12 người, có phụ cấp.'],
    ['Giảm 20% số vụ.', 'Số vụ giảm một phần năm.'],
    ['Ít nhất 50% hộ có hố rác.', 'Hơn nửa số hộ có hố rác.'],
    ['Xử lý trong vòng 48 giờ.', 'Xử lý xong trong 02 ngày.'],
    ['Báo cáo trong vòng 24 giờ.', 'Báo cáo ngay trong ngày.'],
    ['Chi trả trong 15 ngày.', 'Chi tiền trong nửa tháng.'],
    ['Trả lời trong vòng 14 ngày.', 'Trả lời trong 02 tuần.'],
    ['Hằng tuần dọn vệ sinh.', 'Sáng Chủ nhật nào cũng quét đường.'],
    ['Hằng tuần dọn vệ sinh.', 'Mỗi sáng thứ Bảy quét đường.'],
    ['Báo cáo hằng quý.', 'Báo cáo trước ngày 15 tháng cuối quý.'],
    ['Kiểm tra hằng tháng.', 'Cuối tháng kiểm tra.'],
    ['Ít nhất 60% chủ thể bán hàng qua mạng.', 'Có 5/8 chủ thể bán hàng qua mạng.'],
    ['Trên 90% di tích có camera.', '02/02 di tích có camera.'],
    ['100% chợ niêm yết nội quy.', 'Cả 03 chợ niêm yết nội quy.'],
    ['Ít nhất 80% trường có tủ sách.', 'Cả ba trường có tủ sách.'],
    ['Cập nhật số liệu trước ngày 30 tháng 9 hằng năm.', 'Nhập số liệu xong trong tháng 9.'],
    ['Kiểm tra điện định kỳ 06 tháng một lần.', 'Kiểm tra điện tháng 01, tháng 7 hằng năm.'],
    ['Họp hằng quý.', 'Họp tháng 3, tháng 6, tháng 9 và tháng 12 hằng năm.'],
    ['Báo lịch tiêm trước ít nhất 03 ngày.', 'Báo lịch tiêm trước 3 ngày.'],
    ['Gửi dự trù hằng tháng.', 'Gửi dự trù trước ngày 25 hằng tháng.'],
    ['Chịu trách nhiệm về chợ hạng 3 trên địa bàn.', 'Chịu trách nhiệm về các chợ.'],
    ['Cài ứng dụng Báo cháy 114 trên điện thoại.', 'Cài ứng dụng Báo cháy.'],
    ['Đợt 01 dự kiến trong tháng 3.', 'Đợt thứ nhất vào tháng 3.'],
    ['Ưu tiên 40 xã, phường bị ngập.', 'Ưu tiên các thôn bị ngập.'],
    ['Dưới 07 người mắc trên 100.000 dân.', 'Số ca mắc dưới 07 người/100.000 dân.'],
  ])('%s ← %s', (asked, found) => expect(absent(asked, found)).toEqual([]));

  it.each([
    ['100% hộ có tủ sách.', 'Thả cá 3 con một hộ.', '100%'],
    ['100% hộ có tủ sách.', 'Ca 3 trực tủ sách.', '100%'],
    ['Cập nhật số liệu trước ngày 20 tháng 9 hằng năm.', 'Nhập số liệu trong tháng 9.', 'ngày 20 tháng 9'],
    ['Kiểm tra điện định kỳ 06 tháng một lần.', 'Kiểm tra điện tháng 7 hằng năm.', '06 tháng một lần'],
    ['Họp hằng tháng.', 'Họp tháng 3, tháng 6 hằng năm.', 'hằng tháng'],
    ['Báo lịch tiêm trước ít nhất 03 ngày.', 'Báo lịch tiêm từng nhà.', '03 ngày'],
    ['Mỗi đợt 20 người học.', 'Có người học.', '20 người'],
    ['Chọn 01 xã làm điểm.', 'Chọn thôn làm điểm.', '01 xã'],
    ['100% thôn có tủ sách.', 'Thôn có tủ sách.', '100%'],
    ['Ít nhất 50% hộ có hố rác.', 'Vận động nhiều hơn nữa số hộ có hố rác.', '50%'],
    ['Giảm 20% số vụ.', 'Số vụ giảm một phần năm 2026.', '20%'],
    ['Hằng ngày dọn vệ sinh.', 'Dọn vệ sinh khi khách mới tới.', 'Hằng ngày'],
    ['Báo cáo hằng quý.', 'Báo cáo vào cuối quý IV.', 'hằng quý'],
    ['90% thôn có tủ sách.', 'Mọi thôn có tủ sách.', '90%'],
    ['Ít nhất 70% chủ thể bán hàng qua mạng.', 'Có 5/8 chủ thể bán hàng qua mạng.', '70%'],
    ['Ít nhất 60% chủ thể bán hàng qua mạng.', 'Bán hàng qua mạng từ ngày 03/4 chủ thể đăng ký.', '60%'],
    ['Giảm hộ nghèo còn dưới 3%.', 'Giúp 7/9 hộ nghèo làm nhà.', '3%'],
    ['Mỗi lớp dành 02 tiết đọc.', 'Các lớp có một tiết đọc.', '02 tiết'],
    ['Ít nhất 70% hộ có nước sạch.', 'Hộ có nước sạch.', '70%'],
    ['Mỗi ấp có ít nhất 01 tổ liên gia.', 'Tổ chức dọn vệ sinh ở các ấp.', '01 tổ liên'],
    ['Mỗi thôn mở ít nhất 01 lớp trong một quý.', 'Thôn mở lớp buổi tối.', '01 lớp'],
    ['100% trường dùng đèn LED.', 'Các trường chỉ còn 5 đèn tuýp.', '100%'],
    ['Không quá 01 lần nhắc nhở.', 'Nhắc nhở nhiều.', '01 lần'],
    ['Cử 01 công chức theo dõi.', 'Trưởng thôn theo dõi.', '01 công chức'],
    ['Cử 02 lãnh đạo phụ trách.', 'Đồng chí Phó Chủ tịch phụ trách.', '02 lãnh đạo'],
    ['Dựng lại ít nhất 02 hội làng.', 'Dựng lại Hội Gióng của làng.', '02 hội'],
  ])('%s ← %s lacks %s', (asked, found, lacks) => expect(absent(asked, found)).toEqual([lacks]));
});

describe('not less than', () => {
  it.each([
    ['Mở cửa không dưới 20 giờ mỗi tuần.', 'Mỗi tuần mở cửa 16 giờ.', 'weaker'],
    ['Mở cửa không dưới 20 giờ mỗi tuần.', 'Mỗi tuần mở cửa 24 giờ.', 'stricter'],
    ['Mặt đường rộng tối thiểu 3,5 m.', 'Mặt đường rộng 3,0 m.', 'weaker'],
    ['Giữ tỷ lệ vắng dưới 20 giờ mỗi tuần.', 'Tỷ lệ vắng 16 giờ mỗi tuần.', 'stricter'],
    ['Xử lý ổ dịch trong vòng 48 giờ.', 'Xử lý ổ dịch trong vòng 03 ngày.', 'weaker'],
    ['Báo cáo trước ngày 25 của tháng cuối quý.', 'Báo cáo ngày 20 tháng cuối mỗi quý.', 'stricter'],
    ['Báo cáo trước ngày 25 hằng quý.', 'Báo cáo ngày 28 tháng cuối quý.', 'weaker'],
    ['Báo cáo trước ngày 05/12/2026.', 'Báo cáo ngày 20 tháng cuối mỗi quý.', 'other'],
    ['Xử lý ổ dịch trong vòng 48 giờ.', 'Xử lý ổ dịch trong vòng 01 ngày.', 'stricter'],
  ])('%s ← %s: %s', (asked, found, match) => {
    expect(compareFacts(asked, found, { sameProvince: true }).changed.map((fact) => fact.match)).toEqual([
      match,
    ]);
  });
});

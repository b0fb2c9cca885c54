import { describe, expect, it } from 'vitest';
import { templateFromDocument } from '../../../server/compare/template/template.ts';
import type { Criterion } from '../../../server/model/template.ts';
import { planOf } from '../../support/plans/plans.ts';

const HEAD = `ỦY BAN NHÂN DÂN
TỈNH NAM ĐỊNH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 45/KH-UBND
Nam Định, ngày 12 tháng 3 năm 2026

KẾ HOẠCH

Phòng, chống bệnh dại ở động vật năm 2026

Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:
`;
const END = `
Nơi nhận:
- UBND các xã, phường;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn An`;

const criteria = (body: string, head = HEAD): readonly Criterion[] => {
  const { document, transcript } = planOf(`${head}\n${body}\n${END}\n`);
  return templateFromDocument(document, transcript).criteria;
};
const paths = (body: string, head = HEAD): readonly string[] => criteria(body, head).map(({ path }) => path);

const DUTY = `II. TỔ CHỨC THỰC HIỆN

1. Sở Nông nghiệp và Môi trường hướng dẫn các xã tiêm phòng.`;

describe('what of a plan is a demand', () => {
  it.each([
    [
      'viewpoints',
      `I. QUAN ĐIỂM

1. Phòng bệnh là việc thường xuyên, lấy người dân làm trung tâm.

2. Phát huy sức mạnh của toàn xã hội trong phòng, chống bệnh dại.`,
    ],
    [
      'viewpoints under a wider title',
      `I. QUAN ĐIỂM, MỤC TIÊU

1. Quan điểm chỉ đạo

a) Phòng bệnh là việc thường xuyên, lấy người dân làm trung tâm.

b) Phát huy sức mạnh của toàn xã hội.`,
    ],
    [
      'the situation',
      `I. ĐÁNH GIÁ NGUY CƠ

1. Đàn chó thả rông còn nhiều ở vùng ven biển.

2. Người nuôi chưa hiểu hết mức nguy hiểm của bệnh.`,
    ],
    [
      'legal grounds',
      `I. CĂN CỨ PHÁP LÝ

1. Luật Thú y ngày 19 tháng 6 năm 2015.

2. Nghị định số 35/2016/NĐ-CP của Chính phủ.`,
    ],
    [
      'addressees',
      `I. ĐỐI TƯỢNG THI ĐUA

1. Tập thể: Các phòng, đơn vị thuộc Ủy ban nhân dân xã.

2. Cá nhân: Cán bộ, công chức và người dân trên địa bàn.`,
    ],
    [
      'a list of prices',
      `I. MỨC CHI

- Báo cáo viên cấp tỉnh 500.000 đồng/buổi;

- Báo cáo viên cấp xã 300.000 đồng/buổi;

- Người dẫn chương trình 200.000 đồng/buổi;

- Người phục vụ hội nghị 100.000 đồng/buổi.`,
    ],
    [
      'a list of posts',
      `I. SỐ LƯỢNG KHEN THƯỞNG

- Ban Chỉ đạo của tỉnh: Không quá 05 cá nhân;

- Tổ giúp việc Ban Chỉ đạo: Không quá 03 cá nhân;

- Đoàn kiểm tra của tỉnh: 01 cá nhân/01 đoàn;

- Trạm Chăn nuôi khu vực: 02 cá nhân.`,
    ],
  ])('takes %s for none', (_, part) => {
    expect(paths(`${part}\n\n${DUTY}`)).toEqual(['II.1']);
  });

  it('keeps goals, requirements and standards that look like such lists', () => {
    const body = `I. QUAN ĐIỂM, MỤC TIÊU

1. Quan điểm

Phòng bệnh là việc thường xuyên.

2. Mục tiêu

- Tiêm phòng cho 90% đàn chó, mèo.

II. ĐỐI TƯỢNG KHEN THƯỞNG

- Tập thể có thành tích trong tiêm phòng.

III. CHỈ TIÊU

- Có ít nhất 10 điểm tiêm phòng lưu động;

- Có 05 đội bắt chó thả rông.`;
    expect(paths(body)).toEqual(['I.2.-1', 'II.-1', 'III.-1', 'III.-2']);
  });

  it('makes each duty that a paragraph numbers one of its own, with its lines', () => {
    const body = `I. NHIỆM VỤ

1. Ủy ban nhân dân các xã có nhiệm vụ: (1) Rà soát, lập danh sách hộ nuôi chó, mèo trên
địa bàn; (2) Tổ chức tiêm phòng hai đợt trong năm cho toàn đàn; (3) Báo cáo kết quả về Sở
Nông nghiệp và Môi trường trước ngày 10/12.

2. Các trạm y tế:

(1) Bố trí đủ vắc xin phòng dại cho người bị chó cắn;

(2) Tuyên truyền để người dân đi tiêm sớm.`;
    const found = criteria(body);
    expect(found.map(({ path }) => path)).toEqual(['I.1.(1)', 'I.1.(2)', 'I.1.(3)', 'I.2.(1)', 'I.2.(2)']);
    const [list, vaccinate, report] = found;
    expect(list?.text).toContain('lập danh sách hộ nuôi chó');
    expect(report?.basis).toBe('deadline');
    expect([list?.lines?.[0], vaccinate?.lines?.[0]]).toEqual([16, 17]);
  });

  it('keeps the duties (1) and (2) of a paragraph where (3) happens to begin a line', () => {
    const body = `I. NHIỆM VỤ

1. Chăm sóc đàn chó, mèo: (1) Tiêm phòng bệnh dại cho chó, mèo hai lần mỗi năm vào mùa xuân và
mùa thu; (2) Nuôi nhốt chó trong khuôn viên nhà, ra ngoài đường thì phải đeo rọ mõm;
(3) Theo dõi vật nuôi có biểu hiện lạ và báo ngay cho thú y xã.`;
    expect(paths(body)).toEqual(['I.1.(1)', 'I.1.(2)', 'I.1.(3)']);
  });

  it('does not take “theo mục (1), (2)” for duties', () => {
    expect(
      paths(`I. NHIỆM VỤ\n\n1. Các xã thực hiện các việc tại mục (1), (2) và (3) của Hướng dẫn này.`),
    ).toEqual(['I.1']);
  });

  it('makes paragraphs with a duty each several demands, and takes who and when as part of theirs', () => {
    const body = `I. NHIỆM VỤ

1. Sở Y tế bảo đảm đủ vắc xin phòng dại tại các trạm y tế của tỉnh trong cả năm 2026.

Tổ chức tập huấn cho nhân viên y tế về xử lý vết thương do chó, mèo cắn.

Đơn vị phối hợp: Sở Nông nghiệp và Môi trường.

Thời gian thực hiện: Quý II năm 2026.`;
    const found = criteria(body);
    expect(found.map(({ path }) => path)).toEqual(['I.1', 'I.1.¶2']);
    expect(found[1]?.text).toContain('Quý II năm 2026');
  });

  it('takes a lead-in that gives a task, and leaves one that only leads on', () => {
    const body = `I. NHIỆM VỤ

1. Ủy ban nhân dân các xã căn cứ chức năng, nhiệm vụ được giao xây dựng kế hoạch tiêm phòng phù hợp với tình hình thực tế, nhiệm vụ chính trị của địa phương, phân công rõ người phụ trách từng thôn và định kỳ kiểm tra việc thực hiện.

- Lập danh sách hộ nuôi chó, mèo.

2. Các hộ nuôi chó, mèo thực hiện tốt các nội dung sau:

- Đăng ký việc nuôi với Ủy ban nhân dân xã.`;
    expect(paths(body)).toEqual(['I.1', 'I.1.-1', 'I.2.-1']);
  });

  it('reads “1. 100% …” as an item', () => {
    expect(paths(`I. MỤC TIÊU\n\n1. 100% xã có đội tiêm phòng.\n\n2. 90% đàn chó được tiêm.`)).toEqual([
      'I.1',
      'I.2',
    ]);
  });

  it('takes a closing with a date or a task of a province, and not what a commune asks of its own offices', () => {
    const body = 'I. NHIỆM VỤ\n\n1. Tiêm phòng cho đàn chó, mèo.\n\n';
    const dated = 'Yêu cầu các xã báo cáo trước ngày 15 hằng tháng về Sở Nông nghiệp và Môi trường./.';
    const formula =
      'Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các xã phản ánh về Sở Y tế để xem xét./.';
    expect(paths(`${body}${dated}`)).toEqual(['I.1', 'Kết']);
    expect(paths(`${body}Trên đây là Kế hoạch phòng, chống bệnh dại. ${formula}`)).toEqual(['I.1', 'Kết']);
    expect(paths(`${body}Trên đây là Kế hoạch phòng, chống bệnh dại năm 2026./.`)).toEqual(['I.1']);
    const inOtherWords = 'Trong quá trình thực hiện, nếu phát sinh khó khăn, các xã gửi ý kiến về Sở Y tế./.';
    expect(paths(`${body}${inOtherWords}`)).toEqual(['I.1', 'Kết']);
    const askedAgain = 'Nếu có vướng mắc, đề nghị các xã báo cáo về Sở Y tế để xem xét./.';
    expect(paths(`${body}Trên đây là Kế hoạch. ${askedAgain}`)).toEqual(['I.1', 'Kết']);
    const department = HEAD.replace('ỦY BAN NHÂN DÂN', 'UBND TỈNH NAM ĐỊNH').replace(
      /\nTỈNH NAM ĐỊNH/u,
      '\nSỞ Y TẾ',
    );
    expect(paths(`${body}Trên đây là Kế hoạch. ${formula}`, department)).toEqual(['I.1', 'Kết']);
    const commune = HEAD.replace('TỈNH NAM ĐỊNH', 'XÃ CÁT THÀNH');
    expect(paths(`${body}Trên đây là Kế hoạch. ${formula}`, commune)).toEqual(['I.1']);
  });

  it('takes no row of a table of figures whose heads name nothing known', () => {
    const table =
      'I. NHIỆM VỤ\n\n1. Tiêm phòng cho đàn chó, mèo theo bảng sau:\n\nTT\tThôn\tSố hộ\tSố chó\n1\tThôn Đông\t120\t80\n2\tThôn Đoài\t90\t61\n3\tThôn Thượng\t75\t44\n';
    expect(paths(table).filter((path) => /^I\.1\.\d/u.test(path))).toEqual([]);
  });

  it('takes each row of a table of tasks, with its cells, and none of a table of marks or prices', () => {
    const tasks = `PHỤ LỤC
NHIỆM VỤ TRỌNG TÂM
STT  Nhiệm vụ  Cơ quan chủ trì  Cơ quan phối hợp  Thời gian hoàn thành
I. TIÊM PHÒNG
1  Rà soát đàn chó, mèo trên địa bàn và lập sổ theo dõi ở từng
thôn.  UBND các xã  Các thôn  Quý I
2  Tổ chức tiêm phòng hai đợt.
Sở Nông nghiệp và Môi trường  UBND các xã  Tháng 3/2026`;
    const marks = `PHỤ LỤC
THANG ĐIỂM THI ĐUA
STT  Tiêu chí  Điểm chuẩn  Hướng dẫn chấm điểm
1  Tỷ lệ chó được tiêm  50  Đạt 90% chấm 50 điểm
2  Có đội bắt chó thả rông  50  Có quyết định thành lập`;
    const withAppendix = (appendix: string): readonly Criterion[] => {
      const { document, transcript } = planOf(`${HEAD}\n${DUTY}\n${END}\n\n${appendix}\n`);
      return templateFromDocument(document, transcript).criteria;
    };
    const found = withAppendix(tasks);
    expect(found.map(({ path, basis }) => `${path} ${basis}`)).toEqual([
      'I.1 duty',
      'Phụ lục.I.1 row',
      'Phụ lục.I.2 row',
    ]);
    expect(found[2]?.fields?.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'lead Sở Nông nghiệp và Môi trường',
      'support UBND các xã',
      'time Tháng 3/2026',
    ]);
    expect(withAppendix(marks).map(({ path }) => path)).toEqual(['I.1']);
  });

  it('says why each is a demand', () => {
    const body = `I. NHIỆM VỤ

1. Tuyên truyền về bệnh dại trên loa truyền thanh.

2. Tỷ lệ chó được tiêm đạt 90%.

3. Báo cáo kết quả về Sở Y tế trước ngày 10/12.`;
    expect(criteria(body).map(({ basis }) => basis)).toEqual(['duty', 'indicator', 'deadline']);
  });
});

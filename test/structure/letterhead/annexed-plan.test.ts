import { describe, expect, it } from 'vitest';
import { parse } from '../../../server/structure/parse.ts';
import { walk } from '../../../server/structure/outline/section-tree.ts';
import { transcriptOf } from '../../support/plans/plans.ts';

const HEAD = `ỦY BAN NHÂN DÂN
TỈNH NAM ĐỊNH
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 1234/QĐ-UBND
Nam Định, ngày 12 tháng 3 năm 2026`;
/** Two columns that the reader flattened into one line each. */
const FLAT_HEAD = `ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH NAM ĐỊNH Độc lập - Tự do - Hạnh phúc
Số: 1234/QĐ-UBND Nam Định, ngày 12 tháng 3 năm 2026`;
const BASES = `Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
Theo đề nghị của Giám đốc Sở Văn hóa, Thể thao và Du lịch.`;
const ARTICLES = `QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Kế hoạch phát triển du lịch cộng đồng năm 2026.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh và các tổ chức, cá nhân có liên quan chịu
trách nhiệm thi hành Quyết định này./.`;
const SIGNED = `Nơi nhận:
- Như Điều 3;
- Lưu: VT, KGVX.
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Lê Thị Hoa`;
const TITLE = 'PHÁT TRIỂN DU LỊCH CỘNG ĐỒNG NĂM 2026';
const ISSUED = `(Ban hành kèm theo Quyết định số 1234/QĐ-UBND ngày 12 tháng 3 năm 2026
của Ủy ban nhân dân tỉnh)`;
const BODY = `I. MỤC TIÊU
- Đón ít nhất 50.000 lượt khách du lịch cộng đồng trong năm 2026.
- Hỗ trợ 20 hộ dân nâng cấp nhà ở thành nơi lưu trú đạt chuẩn.
II. NHIỆM VỤ
1. Ủy ban nhân dân các xã, phường
- Rà soát các điểm có tiềm năng, báo cáo trước ngày 30/4/2026.
- Vận động các hộ dân tham gia tổ hợp tác du lịch.
2. Sở Văn hóa, Thể thao và Du lịch chủ trì tập huấn kỹ năng đón khách cho các hộ dân.`;
const SUBJECT = `QUYẾT ĐỊNH
Về việc ban hành Kế hoạch phát triển du lịch cộng đồng năm 2026`;
const DIRECTIVE = ARTICLES.replace('QUYẾT ĐỊNH:\n', '')
  .replaceAll('Quyết định này', 'Chỉ thị này')
  .replace('Điều 1. Ban', '1. Ban')
  .replace('Điều 2.', '2.')
  .replace('Điều 3.', '3.');

const text = (...parts: readonly string[]): string => `${parts.join('\n\n')}\n`;

const PATHS = ['I', 'I.-1', 'I.-2', 'II', 'II.1', 'II.1.-1', 'II.1.-2', 'II.2'];

describe('a decision that issues a plan as its annex', () => {
  it.each([
    [
      'with the name of the kind on its own line',
      text(HEAD, SUBJECT, BASES, ARTICLES, SIGNED, 'KẾ HOẠCH', TITLE, ISSUED, BODY),
    ],
    [
      'with kind and title in one line',
      text(HEAD, SUBJECT, BASES, ARTICLES, SIGNED, `KẾ HOẠCH ${TITLE}`, ISSUED, BODY),
    ],
    [
      'that does not say again what it comes with',
      text(HEAD, SUBJECT, BASES, ARTICLES, SIGNED, 'KẾ HOẠCH', TITLE, BODY),
    ],
    [
      'with the letterhead repeated over the plan',
      text(
        HEAD,
        SUBJECT,
        BASES,
        ARTICLES,
        SIGNED,
        HEAD.split('\n').slice(0, 4).join('\n'),
        'KẾ HOẠCH',
        TITLE,
        ISSUED,
        BODY,
      ),
    ],
    [
      'that calls the plan an appendix',
      text(HEAD, SUBJECT, BASES, ARTICLES, SIGNED, 'PHỤ LỤC', 'KẾ HOẠCH', TITLE, ISSUED, BODY),
    ],
    [
      'under a letterhead flattened into one column',
      text(FLAT_HEAD, SUBJECT, BASES, ARTICLES, SIGNED, 'KẾ HOẠCH', TITLE, ISSUED, BODY),
    ],
    [
      'with the plan signed once more',
      text(
        HEAD,
        SUBJECT,
        BASES,
        ARTICLES,
        SIGNED,
        'KẾ HOẠCH',
        TITLE,
        ISSUED,
        BODY,
        'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLê Thị Hoa',
      ),
    ],
    [
      'signed before its recipients are named',
      text(
        HEAD,
        SUBJECT,
        BASES,
        ARTICLES,
        SIGNED.split('\n').slice(3).join('\n'),
        SIGNED.split('\n').slice(0, 3).join('\n'),
        'KẾ HOẠCH',
        TITLE,
        ISSUED,
        BODY,
      ),
    ],
  ])('gives the plan, %s', (_, source) => {
    const document = parse(transcriptOf(source));
    expect([...walk(document.sections)].map(({ path }) => path)).toEqual(PATHS);
    expect(document.metadata).toMatchObject({
      kind: 'Quyết định',
      number: '1234/QĐ-UBND',
      date: '2026-03-12',
      issuer: 'UBND tỉnh Nam Định',
      signer: { name: 'Lê Thị Hoa' },
    });
    expect(document.articles?.map(({ path }) => path)).toEqual(['Điều 1', 'Điều 2', 'Điều 3']);
    expect(document.recipients?.map(({ name }) => name)).toContain('Như Điều 3');
  });

  it('gives the plan of a directive too', () => {
    const head = HEAD.replace('QĐ-UBND', 'CT-UBND');
    const source = text(
      head,
      SUBJECT.replace('QUYẾT ĐỊNH', 'CHỈ THỊ'),
      BASES,
      DIRECTIVE,
      SIGNED,
      'KẾ HOẠCH',
      TITLE,
      ISSUED.replace('Quyết định', 'Chỉ thị'),
      BODY,
    );
    const document = parse(transcriptOf(source));
    expect([...walk(document.sections)].map(({ path }) => path)).toEqual(PATHS);
    expect(document.metadata).toMatchObject({ kind: 'Chỉ thị', number: '1234/CT-UBND' });
  });

  it.each([
    [
      'a decision that says all in its articles',
      text(HEAD, SUBJECT, BASES, ARTICLES, SIGNED),
      ['Điều 1', 'Điều 2', 'Điều 3'],
    ],
    [
      'a plan that cites a plan issued with a decision',
      text(
        HEAD.replace('QĐ', 'KH'),
        'KẾ HOẠCH',
        TITLE,
        'Thực hiện Quyết định số 99/QĐ-TTg về việc ban hành kèm theo Quyết định này Kế hoạch năm 2026.',
        BODY,
        SIGNED,
      ),
      PATHS,
    ],
    [
      'a decision with an appendix that is no plan',
      text(
        HEAD,
        SUBJECT,
        BASES,
        ARTICLES,
        SIGNED,
        'DANH SÁCH CÁC ĐIỂM DU LỊCH',
        '1. Thôn Đông.',
        '2. Thôn Đoài.',
      ),
      ['Điều 1', 'Điều 2', 'Điều 3', 'Phụ lục', 'Phụ lục.1', 'Phụ lục.2'],
    ],
  ])('leaves %s as it is', (_, source, paths) => {
    const document = parse(transcriptOf(source));
    expect([...walk(document.sections)].map(({ path }) => path)).toEqual(paths);
    expect(document.articles).toBeUndefined();
  });
});

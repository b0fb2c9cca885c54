import { describe, expect, it } from 'vitest';
import { abbreviationsIn, spelledOut } from '../../server/language/abbreviations.ts';

describe('abbreviationsIn', () => {
  it.each([
    ['Nuôi trồng thủy sản (sau đây viết tắt là NTTS)', 'NTTS', 'nuôi trồng thủy sản'],
    ['Ban Quản lý chợ (sau đây gọi tắt là BQLC) có nhiệm vụ', 'BQLC', 'ban quản lý chợ'],
    ['vùng trồng lúa chất lượng cao (viết tắt: VTLCLC)', 'VTLCLC', 'vùng trồng lúa chất lượng cao'],
    ['Tổ công nghệ số cộng đồng (TCNSCĐ)', 'TCNSCĐ', 'tổ công nghệ số cộng đồng'],
    ['phòng, chống dịch bệnh và cứu trợ (PCDBCT)', 'PCDBCT', 'phòng chống dịch bệnh và cứu trợ'],
  ])('reads what %s defines', (text, letters, full) => {
    expect(abbreviationsIn(text).get(letters)).toBe(full);
  });

  it.each([
    'Ủy ban nhân dân xã (qua Phòng Kinh tế)',
    'báo cáo Sở Y tế (BCĐ tỉnh)',
    'Kế hoạch (sau đây gọi là Kế hoạch)',
    'thực hiện Nghị quyết (NQ57)',
  ])('finds no definition in %s', (text) => {
    expect([...abbreviationsIn(text)]).toEqual([]);
  });
});

describe('spelledOut', () => {
  it.each([
    ['UBND xã và MTTQ xã', 'ủy ban nhân dân xã và mặt trận tổ quốc xã'],
    ['phát triển KT-XH, bảo đảm QP-AN', 'phát triển kinh tế xã hội, bảo đảm quốc phòng an ninh'],
    ['Sở GD&ĐT', 'Sở giáo dục và đào tạo'],
  ])('writes %s in full', (text, full) => {
    expect(spelledOut(text)).toBe(full);
  });

  it('leaves document numbers and letters of several meanings alone', () => {
    const text = 'Quyết định số 12/QĐ-UBND của TP, CA xã';
    expect(spelledOut(text)).toBe(text);
  });

  it('prefers what the document defines', () => {
    expect(spelledOut('thu gom CTR', abbreviationsIn('chất thải rắn (CTR)'))).toBe('thu gom chất thải rắn');
  });
});

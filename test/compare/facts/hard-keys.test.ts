import { describe, expect, it } from 'vitest';
import { hardKeysOf, matchAgainst } from '../../../server/compare/facts/hard-keys.ts';

const keys = (text: string): readonly string[] =>
  hardKeysOf({ text }).map(({ kind, value }) => `${kind} ${value}`);

const match = (demand: string, passage: string): string =>
  matchAgainst(hardKeysOf({ text: demand }), hardKeysOf({ text: passage })).join(' ');

describe('hardKeysOf', () => {
  it.each([
    ['Đơn vị chủ trì: Sở Y tế.', ['lead y te']],
    ['Đơn vị phối hợp thực hiện: Sở Tư pháp; các cơ quan liên quan.', ['support tu phap']],
    ['Giao Phòng Kinh tế chủ trì, phối hợp với Công an xã rà soát', ['lead kinh te', 'support cong an']],
    ['Đến năm 2030, có ít nhất 85% hộ dân', ['year 2030', 'quantity 85%']],
    ['giai đoạn 2026 - 2030 tặng Bằng khen', ['year 2026-2030', 'award bang khen']],
    ['báo cáo 02 lần/ngày trước ngày 10/12', ['rhythm 2/ngay', 'deadline 10/12']],
    ['theo Nghị quyết số 57-NQ/TW', ['document 57-NQ/TW']],
    ['phát huy tinh thần đoàn kết', []],
  ])('reads the keys of “%s”', (text, expected) => {
    expect(keys(text)).toEqual(expected);
  });
});

describe('matchAgainst', () => {
  it.each([
    ['the same branch at another level', 'Đơn vị chủ trì: Sở Y tế', 'Trạm Y tế xã chủ trì, tham mưu', 'held'],
    ['another leader', 'Đơn vị chủ trì: Sở Y tế', 'Đơn vị chủ trì: Phòng Kinh tế', 'other'],
    ['no leader', 'Đơn vị chủ trì: Sở Y tế', 'Rà soát các hộ dân', 'absent'],
    ['another award', 'Tặng Bằng khen cho tập thể', 'Tặng Giấy khen cho tập thể', 'other'],
    ['a later target year', 'Đến năm 2030 phủ sóng 5G toàn xã', 'Đến năm 2035 phủ sóng 5G toàn xã', 'weaker'],
    ['a lower share', 'đạt 95% trẻ em được tiêm chủng', 'đạt 80% trẻ em được tiêm chủng', 'weaker'],
    ['a higher share', 'đạt 95% trẻ em được tiêm chủng', '100% trẻ em được tiêm chủng', 'stricter'],
    [
      'the share of something else',
      'đạt 95% trẻ em được tiêm chủng đầy đủ',
      '80% đường thôn được chiếu sáng ban đêm',
      'absent',
    ],
    ['another document', 'theo Nghị quyết số 57-NQ/TW', 'theo Nghị quyết số 66-NQ/TW', 'other'],
  ])('tells %s', (_, demand, passage, expected) => {
    expect(match(demand, passage)).toContain(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { closingAnswer } from '../../../server/compare/judgement/closing-answer.ts';
import type { Section } from '../../../server/model/document.ts';

const closing = (text: string, path = 'Kết'): Section => ({
  path,
  label: '',
  heading: text,
  text,
  titled: false,
  lines: [9, 9],
  ownLines: [9, 9],
  page: 1,
  children: [],
});
const asked = (text: string): Parameters<typeof closingAnswer>[0] => ({ path: 'Kết', text, values: [] });

const BOTH =
  'Giao Sở Y tế theo dõi, đôn đốc. Quá trình thực hiện nếu có khó khăn, vướng mắc, các đơn vị báo cáo về Sở Y tế.';
const ORDER = 'Yêu cầu các sở, ngành nghiêm túc triển khai thực hiện.';
const DIFFICULTIES =
  'Trong quá trình tổ chức thực hiện nếu có khó khăn, đề nghị các đơn vị phản ánh về Sở Y tế để tổng hợp.';

describe('closingAnswer', () => {
  it.each([
    [BOTH, 'Yêu cầu các thôn thực hiện; có vướng mắc thì báo về Trạm Y tế.', 'met'],
    [BOTH, 'Đề nghị các thôn tổ chức thực hiện, định kỳ phản ánh khó khăn về Trạm Y tế.', 'met'],
    [BOTH, 'Yêu cầu các đơn vị, các thôn nghiêm túc thực hiện.', 'partial'],
    [BOTH, 'Đơn vị nào gặp khó khăn thì báo cáo Trạm Y tế.', 'partial'],
    [BOTH, 'Trên đây là Kế hoạch của Ủy ban nhân dân xã.', undefined],
    [ORDER, 'Các ấp khẩn trương phối hợp thực hiện.', 'met'],
    [DIFFICULTIES, 'Nếu gặp khó khăn, các ấp báo về Trạm Y tế.', 'met'],
    [DIFFICULTIES, 'Có gì khó, các ấp báo ngay về Trạm Y tế.', 'met'],
    [DIFFICULTIES, 'Thầy cô có gì chưa rõ thì gặp thầy Hiệu trưởng.', 'met'],
    [DIFFICULTIES, 'Yêu cầu các ấp nghiêm túc thực hiện.', undefined],
  ])('%s ← %s: %s', (template, plan, status) => {
    expect(closingAnswer(asked(template), [closing(plan)])?.status).toBe(status);
  });

  it('takes the paragraph that says most of it', () => {
    const paragraphs = [closing('Trên đây là Kế hoạch.'), closing('Giao các thôn thực hiện.', 'Kết~2')];
    expect(closingAnswer(asked(ORDER), paragraphs)?.section.path).toBe('Kết~2');
  });

  it('leaves a closing with a day, and what is no closing, to be judged like any demand', () => {
    const plan = [closing('Yêu cầu các thôn nghiêm túc thực hiện.')];
    expect(closingAnswer({ ...asked(ORDER), values: ['30/11'] }, plan)).toBeUndefined();
    expect(closingAnswer({ ...asked(ORDER), path: 'IV.2' }, plan)).toBeUndefined();
  });
});

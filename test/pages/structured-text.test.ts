import { describe, expect, it } from 'vitest';
import { structuredKind } from '../../server/pages/structured-text.ts';

const LINES = ['KẾ HOẠCH', 'Mở lớp tập huấn', 'Tổ chức thực hiện', 'Nguyễn Văn Bình'];

describe('structuredKind', () => {
  it.each([
    ['JSON', JSON.stringify({ so: '27/KH-UBND', dong: LINES }, undefined, 2)],
    ['JSON', LINES.map((line) => JSON.stringify({ line })).join('\n')],
    ['JSON', JSON.stringify(LINES, undefined, 2).slice(0, -4)],
    ['YAML', `so: 27\nnoi_dung:\n${LINES.map((line) => `  - "${line}"`).join('\n')}`],
    ['CSV', LINES.map((line, at) => `${at};"${line}; ${line}";VP`).join('\n')],
    ['SQL', `INSERT INTO kh VALUES\n${LINES.map((line) => `('${line}')`).join(',\n')};`],
    ['INI', `[kh]\n${LINES.map((line, at) => `dong${at}=${line}`).join('\n')}`],
    ['LaTeX', `\\documentclass{article}\n\\begin{document}\n${LINES.join('\n')}`],
    ['vcf', 'BEGIN:VCARD\nFN:Nguyễn Văn Bình\nEND:VCARD'],
    ['mã nguồn', `const kh = [\n${LINES.map((line) => `'${line}',`).join('\n')}\n];`],
  ])('knows %s', (kind, text) => {
    expect(structuredKind(text)).toContain(kind);
  });

  it.each([
    ['a letter', LINES.join('\n')],
    ['a list', LINES.map((line) => `- ${line}`).join('\n')],
    ['recipients with a colon', 'Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT.\nKính gửi: các thôn'],
    ['a line in brackets', '[Bản nháp]\n' + LINES.join('\n')],
    ['a sentence with as many commas as the next', 'Xã, thôn, tổ\nHuyện, tỉnh, xã\nLàng, bản, ấp'],
    ['rows with tabs', LINES.map((line, at) => `${at}\t${line}\tVP`).join('\n')],
    ['a row of figures in brackets', '[1] Chú thích\n[2] Chú thích hai'],
  ])('takes %s for none', (_, text) => {
    expect(structuredKind(text)).toBeUndefined();
  });
});

// Word files made to take all memory.
import { describe, expect, it } from 'vitest';
import { docx, NAMES, p, r, read } from './word-file.ts';

describe('a Word file made to take all memory', () => {
  it('is refused where its parts unpack to too much together', async () => {
    const part = `<w:hdr ${NAMES}>${p(r('a'.repeat(900_000)))}</w:hdr>`;
    const relations = Object.fromEntries(
      Array.from({ length: 8 }, (_, at) => [`A${at}`, ['aFChunk', `a${at}.txt`] as const]),
    );
    const files = Object.fromEntries(Array.from({ length: 8 }, (_, at) => [`a${at}.txt`, part]));
    const body = Array.from({ length: 8 }, (_, at) => `<w:altChunk r:id="A${at}"/>`).join('');
    await expect(read(docx(body, { relations, files }))).rejects.toThrow(/quá lớn/);
  });

  it('is read to some depth of files in files, and the rest is told', async () => {
    let inner = docx(p(r('Đáy')));
    for (let depth = 0; depth < 8; depth++) {
      inner = docx(`${p(r('Lớp'))}<w:altChunk r:id="A"/>`, {
        relations: { A: ['aFChunk', 'a.docx'] },
        files: { 'a.docx': inner },
      });
    }
    const { lines, remarks } = await read(inner);
    expect(lines).toEqual(['Lớp', 'Lớp', 'Lớp', 'Lớp']);
    expect(remarks.map(({ code: kind }) => kind)).toEqual(['content-not-read']);
  });

  it('is read with a table of very many rows', async () => {
    const rows = `<w:tr><w:tc>${p(r('a'))}</w:tc><w:tc>${p(r('b'))}</w:tc><w:tc>${p(r('c'))}</w:tc></w:tr>`;
    const { lines } = await read(docx(`<w:tbl>${rows.repeat(10_000)}</w:tbl>`));
    expect(lines).toHaveLength(10_000);
  });
});

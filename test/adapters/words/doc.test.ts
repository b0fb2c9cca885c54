// A binary Word file: one with everything that a plan may hold, and what is left of it when its bytes are changed.
import CFB from 'cfb';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { budgetFor } from '../../../server/adapters/docx/package.ts';
import { readChunk, wordsFlow } from '../../../server/adapters/reading/read-chunk.ts';
import { formXml } from '../../../server/adapters/doc/inserted.ts';
import { Failure } from '../../../server/failure.ts';
import type { Flow } from '../../../server/pages/flow.ts';
import { oldWord } from '../../support/files/word-processors.ts';

const LIMITS = { fileBytes: 5_000_000, pages: 10, pixels: 1e7, pageMs: 10_000 };
/** Made for this test: written as .docx, saved as .doc by LibreOffice. */
const WHOLE = readFileSync(join(import.meta.dirname, '../../support/files/word-97.doc'));

/** Likewise: a large first letter, and words struck through once and twice. */
const DRAFT = readFileSync(join(import.meta.dirname, '../../support/files/struck-and-dropped.doc'));

function read(bytes: Uint8Array): Promise<Flow> {
  return wordsFlow('doc', bytes, budgetFor(LIMITS), readChunk);
}

/** With bytes of one stream changed. */
function changed(stream: string, change: (bytes: Buffer) => void): Uint8Array {
  const container = CFB.read(WHOLE, { type: 'buffer' });
  const bytes = Buffer.from(CFB.find(container, `/${stream}`)?.content ?? []);
  change(bytes);
  const made = CFB.utils.cfb_new();
  for (const [at, path] of container.FullPaths.entries()) {
    const content = container.FileIndex[at]?.content;
    if (path.endsWith('/') || !content) continue;
    const name = path.replace(/^[^/]*\//, '/');
    CFB.utils.cfb_add(made, name, name === `/${stream}` ? bytes : Buffer.from(content));
  }
  return CFB.write(made, { type: 'buffer' }) as Buffer;
}

/** Data of a form field: its head, and what was chosen of a list; 25 stands for what was chosen from the start. */
function dropDown(chosen: number, fromStart: number, entries: readonly string[]): Buffer {
  const numbers = (...values: readonly number[]): Buffer => Buffer.from(Uint16Array.from(values).buffer);
  const name = numbers(1, 'x'.codePointAt(0) ?? 0, 0);
  const texts = Array.from({ length: 5 }, () => numbers(0, 0));
  const listed = entries.flatMap((entry) => [numbers(entry.length), Buffer.from(entry, 'utf16le')]);
  const head = Buffer.alloc(68);
  head.writeUInt16LE(head.length, 4);
  const field = numbers(0xffff, 0xffff, 0x8002 | (chosen << 2), 0, 0);
  const counted = numbers(0xffff, entries.length, 0);
  return Buffer.concat([head, field, name, numbers(fromStart), ...texts, counted, ...listed]);
}

describe('a binary Word file', () => {
  it.each([
    ['what was chosen', 1, 0, 'val="1"'],
    ['what stood from the start', 25, 2, 'val="2"'],
  ] as const)('gives the entries of a list to choose from, and %s', (_, chosen, fromStart, result) => {
    const xml = formXml({ data: dropDown(chosen, fromStart, ['Thôn Một', 'Thôn Hai', 'Thôn Ba']) }, 0);
    expect(xml).toContain(`<result ${result}/>`);
    expect(xml.match(/(?<=listEntry val=")[^"]+/gu)).toEqual(['Thôn Một', 'Thôn Hai', 'Thôn Ba']);
  });

  it('gives its lists, tables, notes, text boxes, old fonts and page head', async () => {
    const { lines } = await read(WHOLE);
    expect(lines).toEqual([
      'ỦY BAN NHÂN DÂN XÃ TÂN SƠN',
      'Số: 12/KH-UBND',
      'KẾ HOẠCH',
      'I. Mục đích, yêu cầu',
      '1. Bảo đảm đúng hạn',
      '2. Giữ nguyên',
      'a) Chi tiết một',
      'b) Chi tiết hai',
      'II. Nội dung',
      '1. Thực hiện tổ chức KẾ HOẠCH cà phê',
      'Điều 1. Việc theo danh sách khác',
      'Điều 2. Tiếp',
      '- Gạch đầu dòng',
      'Diện tích 5 m2-hết; ☑ có; ☒ đã ký; trang tin',
      'Có chú thích và nữa',
      '[1] Theo số liệu năm 2025',
      '[2] Ghi ở cuối',
      'Chữ trong khung',
      'Đoạn có khung',
      'STT\tViệc\tHạn',
      '1\tHọp bàn\t10/6',
      '2\ta b sau\tCả năm',
      '3\t05- Việc đánh số\tx',
      'Mới thêm vào thôi',
      'IN HOA HẾT',
      'số hộ',
      'Hết',
    ]);
  });

  it('tells its hidden and white words, but not white ones on a coloured cell', async () => {
    const { remarks } = await read(WHOLE);
    expect(remarks.map(({ message }) => message)).toEqual([
      'Có chữ ẩn không in ra giấy, không được tính: “chữ ẩn đi”.',
      'Có chữ trắng trên nền trắng, không được tính: “chữ trắng tinh”.',
    ]);
  });

  it('gives a large first letter with its paragraph, and tells words that are struck through', async () => {
    const { lines, remarks } = await read(DRAFT);
    expect(lines).toEqual([
      'Trong năm 2026 xã mở lớp học kỹ năng số cho nhân dân.',
      'Giữ lại gạch bỏ hai vạch và còn.',
    ]);
    expect(remarks).toEqual([
      expect.objectContaining({
        code: 'content-not-read',
        message: 'Có chữ bị gạch ngang, vẫn còn trong phần chữ đã đọc: “gạch bỏ hai vạch”.',
      }),
    ]);
  });

  it.each([
    [
      'under a password',
      changed('WordDocument', (bytes) => bytes.writeUInt16LE(0x0100 | bytes.readUInt16LE(10), 10)),
      'encrypted',
    ],
    ['of Word 95', changed('WordDocument', (bytes) => bytes.writeUInt16LE(0x68, 2)), 'unsupported-type'],
    ['of Word 95, and as small as may be', oldWord(), 'unsupported-type'],
    [
      'without the table of its pieces',
      changed('WordDocument', (bytes) => bytes.writeUInt32LE(0xfffffff, 0x1a2)),
      'damaged',
    ],
    ['that is no compound file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'damaged'],
  ])('%s is refused', async (_, bytes, code) => {
    await expect(read(bytes)).rejects.toMatchObject({ code });
  });

  it('of Word 95 is told what to do in English, too', async () => {
    const bytes = changed('WordDocument', (whole) => whole.writeUInt16LE(0x68, 2));
    const refused = await read(bytes).catch((error: unknown) => error as Failure);
    expect(refused).toBeInstanceOf(Failure);
    const told = (refused as Failure).in('en');
    expect(told).toContain('a Word 95 document');
    expect(told).not.toMatch(/[ạảãẤ-ỹđ]/u);
  });

  it('is read or refused, never a bug, whatever byte is changed', async () => {
    const found = new Set<string>();
    for (const stream of ['WordDocument', '1Table']) {
      for (let at = 2; at < 1_400; at += 23) {
        const bytes = changed(stream, (whole) => whole.writeUInt8((whole.readUInt8(at) + 127) & 0xff, at));
        const outcome = await read(bytes).then(
          () => 'read',
          (error: unknown) => (error instanceof Failure ? error.code : String(error)),
        );
        found.add(outcome);
      }
    }
    expect([...found].toSorted()).toEqual(expect.arrayContaining(['damaged', 'read']));
    expect(
      [...found].filter(
        (each) => !['read', 'damaged', 'encrypted', 'unsupported-type', 'too-large'].includes(each),
      ),
    ).toEqual([]);
  });
});

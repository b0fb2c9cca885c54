// RTF as Word, LibreOffice and older programs write it → the lines on its page, and what of it is told.
import { describe, expect, it } from 'vitest';
import { budgetFor } from '../../../server/adapters/docx/package.ts';
import { readChunk, wordsFlow } from '../../../server/adapters/reading/read-chunk.ts';
import type { Flow } from '../../../server/pages/flow.ts';

const LIMITS = { fileBytes: 5_000_000, pages: 10, pixels: 1e7, pageMs: 10_000 };
const HEAD = String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman\fcharset0 Times New Roman;}{\f1\fcharset0 .VnTime;}{\f2\fcharset0 .VnTimeH;}{\f3\fcharset2 Symbol;}{\f4\fcharset163 Arial;}{\f5\fcharset0 VNI-Times;}}{\colortbl;\red0\green0\blue0;\red255\green255\blue255;\red0\green0\blue128;}{\stylesheet{\s0 Normal;}{\*\cs10 Default;}}{\*\generator x;}{\info{\title Khong in}}`;

function read(body: string, head = HEAD): Promise<Flow> {
  return wordsFlow('rtf', Buffer.from(`${head}${body}}`, 'latin1'), budgetFor(LIMITS), readChunk);
}

const LISTS = String.raw`{\*\listtable{\list\listtemplateid1{\listlevel\levelnfc1\levelnfcn1\levelstartat1{\leveltext\'02\'00.;}{\levelnumbers\'01;}}{\listlevel\levelnfc0\levelnfcn0\levelstartat1{\leveltext\'04\'00.\'01.;}{\levelnumbers\'01\'03;}\levellegal1}{\listname ;}\listid7}}{\*\listoverridetable{\listoverride\listid7\listoverridecount0\ls1}{\listoverride\listid7\listoverridecount1{\lfolevel\listoverridestartat\levelstartat5}\ls2}}`;

const rows: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a large first letter with the paragraph that it begins',
    String.raw`{\pard\plain\dropcapli3\dropcapt1\posxr0 T\par}\pard rong n\u259?m 2026\par H\u7871?t\par`,
    ['Trong năm 2026', 'Hết'],
  ],
  [
    'letters of Unicode with what stands for them in older readers left out',
    String.raw`\uc1 K\u7871?  ho\u7841\'3fch {\uc2 s\u7889 ??1}{\uc0 s\u7889 2}\par`,
    ['Kế hoạch số1số2'],
  ],
  [
    'no figure of a number that is below zero and has ten',
    String.raw`{\revised\revdttm-2074015744\loch Hop dan}\par`,
    ['Hop dan'],
  ],
  [
    'bytes by the code page of their font, marks joined to their letters',
    String.raw`\f4 Ti\'eaf\'ecng Vi\'ea\'f2t\par`.replace(String.raw`f\'ec`, String.raw`\'ec`),
    ['Tiếng Việt'],
  ],
  [
    'old fonts by their names, capitals among them',
    String.raw`{\f2 kÕ ho¹ch}{\f1  tæ chøc }{\f5 Chuû tòch}{\f0  cà phê}\par`,
    ['KẾ HOẠCH tổ chức Chủ tịch cà phê'],
  ],
  [
    'lists counted by their table, with a legal level and one that starts elsewhere',
    String.raw`${LISTS}{\listtext\pard\plain I.\tab}\ls1\ilvl0 A\par{\listtext 9.\tab}\ls1\ilvl1 B\par\ls1\ilvl1 C\par\pard\ls2\ilvl0 D\par\pard E\par`,
    ['I. A', '1.1. B', '1.2. C', 'V. D', 'E'],
  ],
  [
    'labels as they are written where no table counts them, bullets of symbols as dashes',
    String.raw`{\pntext\f0 a)\tab}{\*\pn\pnlvlbody{\pntxta )}}Mot\par{\listtext\pard\f3\'b7\tab}Hai\par`,
    ['a) Mot', '- Hai'],
  ],
  [
    'labels as they are written where the table of lists has lost their letters',
    String.raw`{\*\listtable{\list{\listlevel\levelnfc0\levelstartat1{\leveltext\'07\'3fi\'3fu \'00.;}}\listid3}}{\*\listoverridetable{\listoverride\listid3\ls4}}{\listtext\u272\'3fi\u7873\'3fu 1.\tab}\ls4\ilvl0 A\par`,
    ['Điều 1. A'],
  ],
  [
    'rows of a table, and a table in a cell',
    String.raw`\trowd\cellx1\cellx2\cellx3\pard\intbl STT\cell Viec\cell Han\cell\row\trowd\cellx1\cellx2\cellx3\intbl 1\cell Hop\par ban\cell\pard\intbl\itap2 X\nestcell Y\nestcell{\*\nesttableprops\trowd\cellx1\cellx2\nestrow}{\nonesttables\par}\pard\intbl\itap1 10/6\cell\row\pard Het\par`,
    ['STT\tViec\tHan', '1\tHop ban\tX Y 10/6', 'Het'],
  ],
  [
    'notes after their paragraphs, at the foot and at the end',
    String.raw`Nam{\super\chftn}{\footnote\pard\plain{\super\chftn} Nam 2026}, thang{\*\footnote\ftnalt\pard Sau} ok\par Tiep\par`,
    ['Nam, thang ok', '[1] Nam 2026', '[2] Sau', 'Tiep'],
  ],
  [
    'results of fields without their instructions, and boxes that are ticked',
    String.raw`{\field{\*\fldinst{HYPERLINK "http://a.vn/"}}{\fldrslt trang}} {\field{\*\fldinst FORMCHECKBOX {\*\formfield{\fftype1\ffres1\ffdefres0}}}{\fldrslt}} co\par`,
    ['trang ☒ co'],
  ],
  [
    'text boxes once, of Word and of older programs, and words drawn as a picture',
    String.raw`{\shp{\*\shpinst\shpleft0{\sp{\sn gtextUNICODE}{\sv MAT}}{\shptxt\pard Trong hop\par}}{\shprslt{\*\do\dptxbx{\dptxbxtext\pard Hai lan\par}}}}{\do\dptxbx{\dptxbxtext\pard Cu\par}}Ngoai\par`,
    ['Trong hop', 'Cu', 'Ngoai', 'MAT'],
  ],
  [
    'what was struck out with tracking as gone, with its paragraph and its number',
    String.raw`${LISTS}\ls1\ilvl0 A {\deleted cu }{\revised moi}\par{\deleted het}\par\ls1\ilvl0 C\par`,
    ['I. A moi', 'II. C'],
  ],
  ['text twice once, in Unicode', String.raw`{\upr{sai}{\*\ud{\uc0 \u273 úng}}}\par`, ['đúng']],
  [
    'fractions, signs and hyphens',
    String.raw`{\mmath{\*\mmathPict x}{\*\moMath{\mf{\mfPr{\mctrlPr}}{\mnum{\mr 1}}{\mden{\mr 2}}}}} ngay {\f3\'a3} 5\_6 \endash  \ldblquote a\rdblquote\par`,
    ['1/2 ngay ≤ 5-6 – “a”'],
  ],
  [
    'a letterhead in the head of the page, and not the number of the page',
    String.raw`{\header\pard UBND XA TAN SON\par So: 12/KH-UBND\par}{\footer\pard Trang {\field{\*\fldinst PAGE}{\fldrslt 1}}\par}Than\par`,
    ['UBND XA TAN SON', 'So: 12/KH-UBND', 'Than'],
  ],
];

describe('an RTF file', () => {
  it.each(rows)('reads %s', async (_, body, lines) => {
    expect((await read(body)).lines).toEqual(lines);
  });

  it('leaves out hidden, white and tiny words and tells them, but not white on colour', async () => {
    const { lines, remarks } = await read(
      String.raw`Hien {\v an}{\cf2 trang}{\fs1 nho}\par\trowd\clcbpat3\cellx1\clcbpat3\cellx2\cellx3\pard\intbl\cf2 Tieu\cell de\cell\cf1 x\cell\row\pard{\cf2\chcbpat3 Noi}\par`,
    );
    expect(lines).toEqual(['Hien', 'Tieu\tde\tx', 'Noi']);
    expect(remarks.map(({ code }) => code)).toEqual(['hidden-text', 'hidden-text', 'hidden-text']);
  });

  it('tells words that are struck through, and keeps them', async () => {
    const { lines, remarks } = await read(String.raw`Mo {\strike hai} lop {\striked1 nay}\strike0\par`);
    expect(lines).toEqual(['Mo hai lop nay']);
    expect(remarks.map(({ message }) => message)).toEqual([expect.stringContaining('“hainay”')]);
  });

  it('tells a comment, and reads it as no words', async () => {
    const { lines, remarks } = await read(
      String.raw`Mo lop{\*\atnid A}{\*\atnauthor Lan}\chatn{\*\annotation{\*\atnref 1}{\*\atndate 99}\pard Nen la hai lop}\par`,
    );
    expect(lines).toEqual(['Mo lop']);
    expect(remarks.map(({ message }) => message)).toEqual([expect.stringContaining('“Nen la hai lop”')]);
  });

  it('tells a picture that may hold text, once, and an object, and reads neither as words', async () => {
    const { lines, remarks } = await read(
      String.raw`Tren\par{\*\shppict{\pict\pngblip\picwgoal9000\pichgoal9000 89504e47}}{\nonshppict{\pict\wmetafile8\picwgoal9000\pichgoal9000 0100}}{\pict\picwgoal600\pichgoal600\bin4 {}\}}\par{\object\objemb{\*\objclass Excel.Sheet.8}{\*\objdata 0105}{\result{\pict\picwgoal100\pichgoal100 00}}}\par`,
    );
    expect(lines).toEqual(['Tren']);
    expect(remarks.map(({ message }) => message)).toEqual([
      'Có ảnh lớn ở đây; chữ trong ảnh chưa được đọc.',
      'Có đối tượng nhúng (bảng tính Excel) ở đây chưa được đọc.',
    ]);
  });

  it('tells a picture that gives its own size alone', async () => {
    const { remarks } = await read(String.raw`Tren\par{\pict\wmetafile8\picw12000\pich9000 0100}`);
    expect(remarks).toMatchObject([{ code: 'content-not-read' }]);
  });

  it('reads text boxes of the oldest drawings', async () => {
    const { lines } = await read(
      String.raw`Tren\par{\*\do\dobxpage\dptxbx{\dptxbxtext\pard Trong hop\par}\dpx0}`,
    );
    expect(lines).toEqual(['Tren', 'Trong hop']);
  });

  it('reads letters that are written in UTF-8', async () => {
    const file = Buffer.from(`${HEAD} Kế hoạch trồng cây\\par}`);
    const { lines } = await wordsFlow('rtf', file, budgetFor(LIMITS), readChunk);
    expect(lines).toEqual(['Kế hoạch trồng cây']);
  });

  it('tells that its end is missing, and of no other that it is', async () => {
    const file = Buffer.from(`${HEAD} Mo lop\\par {\\b Trong`);
    const { remarks } = await wordsFlow('rtf', file, budgetFor(LIMITS), readChunk);
    expect(remarks).toMatchObject([{ code: 'content-not-read', reach: 'document' }]);
    expect((await read(String.raw`{\b Mo} lop\par`)).remarks).toEqual([]);
  });

  it.each([
    ['cut short', String.raw`{\rtf1\ansi{\fonttbl{\f0 A;`],
    ['with braces that close too much', String.raw`{\rtf1 a}}}}} b`],
    ['with a control word at its end', String.raw`{\rtf1 a\par\u`],
    ['with tables deeper than any', String.raw`{\rtf1 \itap9999999 a\nestcell\nestrow\par}`],
  ])('%s is read as far as it goes', async (_, file) => {
    const flow = await wordsFlow('rtf', Buffer.from(file), budgetFor(LIMITS), readChunk);
    expect(flow.lines.join(' ').length).toBeLessThan(10);
  });

  it('nested without end is refused', async () => {
    await expect(read('{'.repeat(2_000))).rejects.toMatchObject({ code: 'damaged' });
  });
});

import { createCanvas } from '@napi-rs/canvas';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeHtml, htmlFlow } from '../../server/adapters/markup/read-html.ts';
import { mailFlow } from '../../server/adapters/markup/read-mail.ts';
import { Failure } from '../../server/failure.ts';
import { fileKind } from '../../server/pages/file-kind.ts';
import { markupKind } from '../../server/pages/markup-kind.ts';

describe('a web page', () => {
  it.each([
    [
      'blocks as lines, spaces as one',
      '<div>Mục <b>I</b>\n  chung</div><p>a<br>b</p>',
      ['Mục I chung', 'a', 'b'],
    ],
    ['no script, no sheet, no title', '<title>x</title><script>y</script><p>z</p>', ['z']],
    [
      'lists with the labels a browser counts',
      '<ol type="I" start="2"><li>hai<li>ba</ol><ul><li>ý</ul>',
      ['II. hai', 'III. ba', '- ý'],
    ],
    ['lists that count down', '<ol reversed><li>ba<li>hai</ol>', ['2. ba', '1. hai']],
    [
      'lists as their style labels them',
      '<style>.c{list-style:lower-alpha inside}</style><ol style="list-style-type: upper-roman"><li>x<ol class=c><li>y</ol></ol><ul style="list-style:none"><li>z</ul>',
      ['I. x', 'a) y', 'z'],
    ],
    [
      'white words on a ground of their own',
      '<table bgcolor="#003366"><tr><td style="color:#fff">Mở lớp</td></tr></table>',
      ['Mở lớp'],
    ],
    [
      'a table row by row',
      `<table>${'<tr><td>1<td>Mở lớp<td>Tháng 9</tr>'.repeat(2)}</table>`,
      ['1\tMở lớp\tTháng 9', '1\tMở lớp\tTháng 9'],
    ],
    [
      'values of its form',
      '<p>Đạt <input value="95%"> hồ sơ <select><option>a<option selected>b</select></p>',
      ['Đạt 95% hồ sơ b'],
    ],
    [
      'elements that its style makes blocks as lines',
      '<span style="display:block">a</span><span style="display: block">b</span>c <span style="display:inline">d</span>',
      ['a', 'b', 'c d'],
    ],
    [
      'what follows an element that XHTML closed at once',
      '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="x"/></head><body><p>Một</p></body></html>',
      ['Một'],
    ],
    [
      'labels of lists that its sheet counts, as Google Docs saves them',
      `<style>@import url(https://x.vn/a.css?k=1);.k-0>li:before{content:"" counter(c-k-0,upper-roman) ". "}.k-1>li:before{content:"" counter(c-k-0,decimal) "." counter(c-k-1,decimal) ". "}ol.k-0{list-style-type:none}ol.k-1{list-style-type:none}ol.k-0.start{counter-reset:c-k-0 0}ol.k-1.start{counter-reset:c-k-1 0}.k-0>li{counter-increment:c-k-0}.k-1>li{counter-increment:c-k-1}ul.b-0{list-style-type:none}.b-0>li:before{content:"\\0025cf  "}</style>
      <ol class="k-0 start"><li>MỤC ĐÍCH</li></ol><ol class="k-1 start"><li>Một<li>Hai</ol><ol class=k-0><li>NỘI DUNG</ol><ol class="k-1 start"><li>Ba</ol><ul class=b-0><li>ý</ul>`,
      ['I. MỤC ĐÍCH', '1.1. Một', '1.2. Hai', 'II. NỘI DUNG', '2.1. Ba', '- ý'],
    ],
    [
      'what its sheet writes before and after its elements, and no picture of a font',
      `<style>.n::before{content:'Ghi chú: '}.n::after{content:" (" attr(title) ")"}i:before{content:"\\f00c"}</style><p class=n title=hết>xong</p><p><i></i>b</p>`,
      ['Ghi chú: xong (hết)', 'b'],
    ],
    ['values beside each other apart', '<p><input value="04"><textarea>buổi</textarea></p>', ['04 buổi']],
    [
      'old fonts by its sheet',
      '<style>p.c {font-family:".VnTime"}</style><p class=c>häp d©n</p>',
      ['họp dân'],
    ],
  ])('gives %s', (_, html, lines) => {
    expect(htmlFlow(html).lines).toEqual(lines);
  });

  it.each(['display:none', 'color:white', 'color:#FFFFFF', 'font-size:0', 'font-size: 0pt;'])(
    'tells what %s hides',
    (style) => {
      const { lines, remarks } = htmlFlow(`<p>a</p><p style="${style}">ẩn</p>`);
      expect(lines).toEqual(['a']);
      expect(remarks).toMatchObject([{ code: 'hidden-text', linesBefore: 1 }]);
    },
  );

  it.each(['<s>hai lớp</s>', '<span style="text-decoration: line-through">hai <b>lớp</b></span>'])(
    'tells words that are struck through, and keeps them: %s',
    (words) => {
      const { lines, remarks } = htmlFlow(`<p>Mở ${words} học</p>`);
      expect(lines).toEqual(['Mở hai lớp học']);
      expect(remarks).toMatchObject([
        { code: 'content-not-read', message: expect.stringContaining('“hai lớp”') as string },
      ]);
    },
  );

  it('hides what its sheet hides by its name', () => {
    const { lines, remarks } = htmlFlow('<style>#an{display:none}</style><p>a</p><p id=an>Mở lớp</p>');
    expect(lines).toEqual(['a']);
    expect(remarks[0]?.message).toContain('Mở lớp');
  });

  it.each([
    ['inside an element of a name', '.x .y{display:none}', '<div class=x><b><i class=y>ẩn</i></b></div>'],
    ['inside an element of an id', '#a p{display:none}', '<div id=a><p>ẩn</p></div>'],
    ['of two names', 'p.x.y{display:none}', '<p class="y x">ẩn</p>'],
    ['right inside', 'div > .y{display:none}', '<div><p class=y>ẩn</p></div>'],
    ['right behind another', 'h1 + p{display:none}', '<div><h1></h1><p>ẩn</p></div>'],
    ['somewhere behind another', 'h1~p{display:none}', '<div><h1></h1><i></i><p>ẩn</p></div>'],
    ['as its first', 'div p:first-child{display:none}', '<div><p>ẩn</p></div>'],
    ['as its last', 'div>:last-child{display:none}', '<div><i></i><p>ẩn</p></div>'],
    ['on a screen', '@media screen{.x .y{display:none}}', '<div class=x><p class=y>ẩn</p></div>'],
  ])('hides what its sheet hides %s', (_, css, html) => {
    const { lines, remarks } = htmlFlow(`<style>${css}</style><p>a</p>${html}`);
    expect(lines).toEqual(['a']);
    expect(remarks).toMatchObject([{ code: 'hidden-text' }]);
  });

  it.each([
    ['inside another element', '<style>.x .y{display:none}</style><p class=y>Mở lớp</p>'],
    [
      'deeper than right inside',
      '<style>.x > .y{display:none}</style><div class=x><b><i class=y>Mở lớp</i></b></div>',
    ],
    ['behind something else', '<style>h1 + p{display:none}</style><h1></h1><i></i><p>Mở lớp</p>'],
    ['before something else', '<style>p ~ h1{display:none}</style><h1>Mở lớp</h1><p></p>'],
    ['as its first', '<style>p:first-child{display:none}</style><div><i></i><p>Mở lớp</p></div>'],
    ['of another tag', '<style>div.x{display:none}</style><p class=x>Mở lớp</p>'],
    ['on paper', '<style>@media print{.x{display:none} p{color:white}}</style><p class=x>Mở lớp</p>'],
    [
      'until a nearer rule shows it',
      '<style>.x .y{display:block} .y{display:none}</style><div class=x><p class=y>Mở lớp</p></div>',
    ],
    ['on paper, by its own sheet', '<style media=print>.x{display:none}</style><p class=x>Mở lớp</p>'],
    [
      'on a telephone',
      '<style>@media screen and (max-width:600px){.x{display:none}}</style><p class=x>Mở lớp</p>',
    ],
    [
      'once, and white on a ground',
      '<style>.x .y{color:white} .x{background:navy}</style><div class=x><p class=y>Mở lớp</p></div>',
    ],
  ])('shows what its sheet hides only %s', (_, html) => {
    expect(htmlFlow(html)).toEqual({ lines: ['Mở lớp'], remarks: [] });
  });

  it('tells of a picture in it that may hold text, and of no icon', () => {
    const png = (width: number, height: number): string =>
      `<p>a</p><img src="data:image/png;base64,${createCanvas(width, height).toBuffer('image/png').toString('base64')}">`;
    expect(htmlFlow(png(900, 400)).remarks).toMatchObject([{ code: 'content-not-read' }]);
    expect(htmlFlow(png(64, 64)).remarks).toEqual([]);
  });

  it('that is made of frames or pictures alone says so', () => {
    for (const html of ['<frameset><frame src="a.html"></frameset>', '<img src="a.png">']) {
      expect(htmlFlow(html)).toMatchObject({ lines: [], remarks: [{ code: 'content-not-read' }] });
    }
  });

  it('is decoded as it says, or as its bytes look', () => {
    expect(decodeHtml(Buffer.from('<meta charset=utf-8><p>Kế hoạch'))).toContain('Kế hoạch');
    for (const said of ['us-ascii', 'iso-8859-1', 'windows-1258'])
      expect(decodeHtml(Buffer.from(`<meta charset=${said}><p>Kế hoạch`))).toContain('Kế hoạch');
    const old = iconv.encode('<p>Các thôn tổ chức họp dân, bàn việc sửa đường và trồng cây.', 'tcvn');
    const head = Buffer.from('<meta charset=x-user-defined>');
    expect(decodeHtml(Buffer.concat([head, old]))).toContain('Các thôn tổ chức họp dân');
    expect(decodeHtml(Buffer.from('\uFEFF<p>Kế hoạch', 'utf16le'))).toContain('Kế hoạch');
  });

  it('is refused where it is nested without end', () => {
    expect(() => htmlFlow('<div>'.repeat(5000))).toThrow(Failure);
  });
});

describe('a mail', () => {
  const mail = (body: string): Uint8Array =>
    Buffer.from(`From: a@b.vn\r\nSubject: x\r\nMIME-Version: 1.0\r\n${body}`);

  it('gives its text without headers', async () => {
    const bytes = mail(
      'Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n' +
        Buffer.from('Kế hoạch\nMục I').toString('base64'),
    );
    expect(await mailFlow(bytes)).toEqual({ lines: ['Kế hoạch', 'Mục I'], remarks: [] });
  });

  it('is read by its bytes where it does not say what they mean', async () => {
    const text = 'Các thôn tổ chức họp dân, bàn việc sửa đường và trồng cây ở sân nhà văn hóa.';
    const head = 'Content-Type: text/plain\r\nContent-Transfer-Encoding: 8bit\r\n\r\n';
    for (const encoding of ['tcvn', 'viscii', 'utf-8']) {
      const bytes = Buffer.concat([mail(head), iconv.encode(text, encoding)]);
      expect(await mailFlow(bytes)).toEqual({ lines: [text], remarks: [] });
    }
  });

  it.each(['iso-8859-1', 'us-ascii', 'x-viet-tcvn5712'])(
    'is read by its bytes where it says of any text the same (%s)',
    async (charset) => {
      const text = 'Các thôn tổ chức họp dân, bàn việc sửa đường và trồng cây ở sân nhà văn hóa.';
      for (const encoding of ['tcvn', 'utf-8']) {
        const head = mail(`Content-Type: text/plain; charset=${charset}\r\n\r\n`);
        const bytes = Buffer.concat([head, iconv.encode(text, encoding)]);
        expect(await mailFlow(bytes)).toEqual({ lines: [text], remarks: [] });
      }
    },
  );

  const parts = (kind: string, ...each: readonly string[]): Uint8Array =>
    mail(
      `Content-Type: multipart/${kind}; boundary=b\r\n\r\n${each.map((part) => `--b\r\n${part}\r\n`).join('')}--b--\r\n`,
    );
  const html = (body: string): string => `Content-Type: text/html; charset=utf-8\r\n\r\n${body}`;

  it('is read in the form that is whole', async () => {
    const plain = 'Content-Type: text/plain; charset=utf-8\r\n\r\nMở ba lớp ghép cây trong năm nay.\r\n';
    const { lines } = await mailFlow(parts('alternative', plain, html('<p>Xem bản chữ.</p>')));
    expect(lines).toEqual(['Mở ba lớp ghép cây trong năm nay.']);
  });

  it('names a document that lies within its text', async () => {
    const within =
      'Content-Type: application/pdf; name=kh.pdf\r\nContent-ID: <a>\r\nContent-Disposition: inline\r\n\r\nx';
    const { remarks } = await mailFlow(parts('mixed', html('<p>Gửi</p>'), within));
    expect(remarks[0]?.message).toContain('kh.pdf');
  });

  it('of which the end is missing says so', async () => {
    const whole = parts('mixed', html('<p>Gửi</p>'), html('<p>Nhận</p>'));
    expect((await mailFlow(whole)).remarks).toEqual([]);
    const { remarks } = await mailFlow(whole.subarray(0, whole.length - 12));
    expect(remarks).toMatchObject([{ code: 'content-not-read', reach: 'document' }]);
  });

  it('tells of what is attached without a name, and of a large picture in its text', async () => {
    const nameless = 'Content-Type: application/pdf\r\nContent-Disposition: attachment\r\n\r\nx';
    const attached = await mailFlow(parts('mixed', html('<p>Gửi</p>'), nameless));
    expect(attached.remarks[0]?.message).toContain('không tên');
    const large = createCanvas(900, 400).toBuffer('image/png');
    const picture = (name: string): string =>
      `Content-Type: image/png\r\n${name}\r\nContent-Transfer-Encoding: base64\r\n\r\n${large.toString('base64')}`;
    for (const src of ['cid:a', 'http://x/a.png']) {
      const page = html(`<p>Gửi</p><img src="${src}">`);
      const { lines, remarks } = await mailFlow(parts('related', page, picture('Content-ID: <a>')));
      expect(lines).toEqual(['Gửi']);
      expect(remarks).toMatchObject([{ code: 'content-not-read' }]);
    }
  });

  it('names what is attached', async () => {
    const bytes = mail(
      'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Gửi</p>\r\n' +
        '--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename="ke-hoach.pdf"\r\n\r\nx\r\n--b--\r\n',
    );
    const { lines, remarks } = await mailFlow(bytes);
    expect(lines).toEqual(['Gửi']);
    expect(remarks).toMatchObject([{ code: 'content-not-read', reach: 'document' }]);
    expect(remarks[0]?.message).toContain('ke-hoach.pdf');
  });
});

describe('markupKind', () => {
  it.each([
    ['text/html', '<!DOCTYPE html><p>'],
    ['text/html', '\uFEFF<!-- x -->\n<html xmlns:o="y">'],
    ['text/html', '<p class=MsoNormal>a'],
    ['message/rfc822', 'From: <Saved by Word>\nSubject: x\nMIME-Version: 1.0\n\n'],
    ['message/rfc822', 'From a@b.vn Thu Mar 12 08:00:00 2026\r\nFrom: a@b.vn\r\nSubject: x\r\n\r\n'],
    ['text/html', 'KẾ HOẠCH<br/>\nMục I<br/>\nMục II<br/>\n<b>Mục III</b>'],
    ['application/rtf', String.raw`{\rtf1\ansi`],
    ['application/xml', '<?xml version="1.0"?><w:wordDocument><w:body>'],
    [undefined, 'KẾ HOẠCH\nSubject: không phải thư'],
    [undefined, '<5% hộ nghèo'],
  ])('%s: %s', (kind, head) => {
    expect(markupKind(head)).toBe(kind);
  });
});

describe('fileKind', () => {
  it.each([
    ['text/html', 'a.doc', 'html'],
    ['application/rtf', 'a.doc', 'rtf'],
    ['application/rtf', 'a.docx', 'rtf'],
    ['application/msword', 'a.docx', 'doc'],
    ['application/vnd.oasis.opendocument.text', 'a.odt', 'odt'],
    ['application/vnd.ms-word.document.macroenabled.12', 'a.docm', 'docx'],
    ['image/webp', 'a.webp', 'image'],
  ] as const)('reads %s named %s as %s', (mediaType, name, kind) => {
    expect(fileKind({ mediaType, isText: false }, name)).toBe(kind);
  });

  it.each([
    ['application/rtf', 'a.txt', /đuôi \.txt nhưng nội dung là văn bản RTF/],
    ['application/msword', 'a.pdf', /đuôi \.pdf nhưng nội dung là văn bản Word kiểu cũ/],
    ['image/heic', 'a.jpg', /HEIC.*JPEG/],
    ['application/zip', 'a.zip', /ZIP.*giải nén/],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'a.xlsx', /Excel.*PDF/],
    ['application/vnd.ms-outlook', 'a.msg', /Outlook/],
  ])('refuses %s named %s with the way out', (mediaType, name, message) => {
    expect(() => fileKind({ mediaType, isText: false }, name)).toThrow(message);
  });
});

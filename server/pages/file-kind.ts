// Which reader a file goes to: what its bytes are, held against what its name says.
import { Failure } from '../failure.ts';

export type FileKind = 'text' | 'pdf' | 'docx' | 'rtf' | 'odt' | 'doc' | 'html' | 'mail' | 'image';

/** What the bytes were recognised as; `text` where they decode as text in a known encoding. */
export type Recognised = { readonly mediaType: string | undefined; readonly isText: boolean };

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Macros are never run, and a template is read as the document it would give. */
const KINDS: Readonly<Record<string, FileKind>> = {
  'application/pdf': 'pdf',
  [`${WORD}.document`]: 'docx',
  [`${WORD}.template`]: 'docx',
  'application/vnd.ms-word.document.macroenabled.12': 'docx',
  'application/vnd.ms-word.template.macroenabled.12': 'docx',
  'application/rtf': 'rtf',
  'text/rtf': 'rtf',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.text-template': 'odt',
  'application/msword': 'doc',
  'text/html': 'html',
  'message/rfc822': 'mail',
  'image/png': 'image',
  'image/jpeg': 'image',
  'image/tiff': 'image',
  'image/webp': 'image',
  'image/gif': 'image',
  'image/avif': 'image',
  'image/bmp': 'image',
  'image/jp2': 'image',
  'image/jpx': 'image',
  'image/j2c': 'image',
};

const EXTENSIONS: Readonly<Record<string, FileKind>> = {
  txt: 'text',
  text: 'text',
  pdf: 'pdf',
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
  dotm: 'docx',
  rtf: 'rtf',
  odt: 'odt',
  doc: 'doc',
  dot: 'doc',
  ott: 'odt',
  htm: 'html',
  html: 'html',
  png: 'image',
  jpg: 'image',
  jpeg: 'image',
  tif: 'image',
  tiff: 'image',
  webp: 'image',
  gif: 'image',
  bmp: 'image',
  jp2: 'image',
};

/** These are texts to whoever saved them, whatever the name says: their markup is known by itself. */
const MARKUP: ReadonlySet<FileKind | undefined> = new Set<FileKind>(['html', 'mail']);

/** One program opens all of these, and few know which of them they have saved. */
const WORDS: ReadonlySet<FileKind | undefined> = new Set<FileKind>(['docx', 'doc', 'rtf', 'odt']);

const NAMES: Readonly<Record<string, string>> = {
  'application/pdf': 'tệp PDF',
  [`${WORD}.document`]: 'văn bản Word (.docx)',
  [`${WORD}.template`]: 'mẫu Word (.dotx)',
  'application/vnd.ms-word.document.macroenabled.12': 'văn bản Word có macro (.docm)',
  'application/vnd.ms-word.template.macroenabled.12': 'mẫu Word có macro (.dotm)',
  'application/rtf': 'văn bản RTF (.rtf)',
  'text/rtf': 'văn bản RTF (.rtf)',
  'application/vnd.oasis.opendocument.text': 'văn bản OpenDocument (.odt)',
  'application/vnd.oasis.opendocument.text-template': 'mẫu OpenDocument (.ott)',
  'application/msword': 'văn bản Word kiểu cũ (.doc)',
  'text/html': 'trang web (.html)',
  'message/rfc822': 'thư điện tử (.eml) hoặc trang web lưu kèm ảnh (.mht)',
  'image/png': 'ảnh PNG',
  'image/jpeg': 'ảnh JPEG',
  'image/tiff': 'ảnh TIFF',
  'image/webp': 'ảnh WebP',
  'image/gif': 'ảnh GIF',
  'image/bmp': 'ảnh BMP',
  'image/jp2': 'ảnh JPEG 2000',
  'application/x-rar-compressed': 'tệp nén RAR',
};

/** Tables and data that decode as text; by their names alone, for a list may look like any of them. */
const DATA: Readonly<Record<string, string>> = {
  csv: 'bảng dữ liệu CSV',
  tsv: 'bảng dữ liệu TSV',
  json: 'dữ liệu JSON',
  yaml: 'dữ liệu YAML',
  yml: 'dữ liệu YAML',
  sql: 'lệnh SQL',
  ini: 'tệp cấu hình (INI)',
  tex: 'mã nguồn LaTeX',
  ics: 'lịch (.ics)',
  vcf: 'danh thiếp (.vcf)',
};

const UNPACK = 'Hãy giải nén rồi nộp từng văn bản bên trong.';
const AS_WORD = 'Hãy mở bằng Word, lưu lại thành .docx hoặc PDF rồi nộp lại.';
const AS_PDF = 'Hãy mở tệp, lưu lại (hoặc in) thành PDF rồi nộp lại.';
const AS_JPEG = 'Hãy lưu lại ảnh thành JPEG, PNG hoặc PDF rồi nộp lại.';
const EXCEL = { seen: 'bảng tính Excel', way: AS_PDF };
const SLIDES = { seen: 'trình chiếu PowerPoint', way: AS_PDF };
const PHOTO = { seen: 'ảnh HEIC (máy ảnh điện thoại)', way: AS_JPEG };

interface Refused {
  readonly seen: string;
  readonly way: string;
}

/** What is known and cannot be read, and the way out. */
const REFUSED: Readonly<Record<string, Refused>> = {
  'application/x-cfb': { seen: 'văn bản Word kiểu cũ (.doc)', way: AS_WORD },
  'application/vnd.ms-excel': { seen: 'bảng tính Excel kiểu cũ (.xls)', way: AS_PDF },
  'application/vnd.ms-powerpoint': { seen: 'trình chiếu PowerPoint kiểu cũ (.ppt)', way: AS_PDF },
  'application/vnd.ms-outlook': {
    seen: 'thư Outlook (.msg)',
    way: 'Hãy lưu thư thành .eml hoặc PDF, lưu riêng các tệp đính kèm, rồi nộp lại.',
  },
  'application/vnd.oasis.opendocument.spreadsheet': { seen: 'bảng tính OpenDocument (.ods)', way: AS_PDF },
  'application/vnd.oasis.opendocument.presentation': { seen: 'trình chiếu OpenDocument (.odp)', way: AS_PDF },
  'application/xml': { seen: 'tệp XML (có thể là văn bản Word lưu dạng XML)', way: AS_WORD },
  'application/postscript': { seen: 'tệp in PostScript', way: AS_PDF },
  'application/eps': { seen: 'tệp in PostScript', way: AS_PDF },
  'application/epub+zip': { seen: 'sách điện tử EPUB', way: AS_PDF },
  'application/vnd.apple.pages': { seen: 'văn bản Pages', way: AS_PDF },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': EXCEL,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.template': EXCEL,
  'application/vnd.ms-excel.sheet.macroenabled.12': EXCEL,
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': SLIDES,
  'application/vnd.openxmlformats-officedocument.presentationml.slideshow': SLIDES,
  'application/vnd.ms-powerpoint.presentation.macroenabled.12': SLIDES,
  'application/zip': { seen: 'tệp nén ZIP', way: UNPACK },
  'application/x-rar-compressed': { seen: 'tệp nén RAR', way: UNPACK },
  'application/x-7z-compressed': { seen: 'tệp nén 7z', way: UNPACK },
  'application/gzip': { seen: 'tệp nén GZIP', way: UNPACK },
  'application/x-tar': { seen: 'tệp nén TAR', way: UNPACK },
  'image/heic': PHOTO,
  'image/heif': PHOTO,
  'image/heic-sequence': PHOTO,
  'image/heif-sequence': PHOTO,
  'image/jxl': { seen: 'ảnh JPEG XL', way: AS_JPEG },
  'image/vnd.adobe.photoshop': { seen: 'ảnh Photoshop', way: AS_JPEG },
  'image/svg+xml': { seen: 'hình vẽ SVG', way: AS_PDF },
  'image/vnd.djvu': { seen: 'bản quét DjVu', way: AS_PDF },
  'application/x-old-word': { seen: 'văn bản Word 95 hoặc cũ hơn (.doc)', way: AS_WORD },
  'application/vnd.wordperfect': { seen: 'văn bản WordPerfect', way: AS_WORD },
  'text/calendar': { seen: 'lịch (.ics)', way: AS_PDF },
  'text/vcard': { seen: 'danh thiếp (.vcf)', way: AS_PDF },
  'application/x-msdownload': { seen: 'chương trình Windows', way: AS_PDF },
};

/** Excel and PowerPoint had the same container as Word. */
const IN_WORDS_CONTAINER: Readonly<Record<string, string>> = {
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  msg: 'application/vnd.ms-outlook',
};

/** Throws Failure `unsupported-type` for what cannot be read, and for a name that says something else than the bytes. */
export function fileKind(recognised: Recognised, name: string): FileKind {
  const { isText } = recognised;
  const extension = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const isContainer = recognised.mediaType === 'application/x-cfb';
  const mediaType = (isContainer && IN_WORDS_CONTAINER[extension]) || recognised.mediaType;
  const refused = REFUSED[mediaType ?? ''];
  const promised = EXTENSIONS[extension];
  if (refused !== undefined) {
    const though = promised === undefined ? 'Tệp này' : `Tên tệp có đuôi .${extension} nhưng nội dung`;
    throw new Failure('unsupported-type', { detail: `${though} là ${refused.seen}. ${refused.way}` });
  }
  const kind = KINDS[mediaType ?? ''] ?? (mediaType === undefined && isText ? 'text' : undefined);
  const data = kind === 'text' ? DATA[extension] : undefined;
  if (data !== undefined) throw new Failure('unsupported-type', { detail: `Tệp này là ${data}. ${AS_PDF}` });
  const seen = kind === 'text' ? 'văn bản thuần (.txt)' : (NAMES[mediaType ?? ''] ?? 'loại khác');
  const isWords = WORDS.has(promised) && WORDS.has(kind);
  const isAsNamed =
    promised === kind || isWords || MARKUP.has(kind) || (kind === 'text' && promised === 'html');
  if (promised !== undefined && !isAsNamed) {
    throw new Failure('unsupported-type', {
      detail:
        `Tên tệp có đuôi .${extension} nhưng nội dung là ${seen}. ` +
        'Hãy kiểm tra lại tệp gốc, đổi đuôi cho đúng hoặc lưu lại thành .docx hay PDF rồi nộp lại.',
    });
  }
  if (kind === undefined) {
    throw new Failure('unsupported-type', mediaType === undefined ? {} : { detail: `Tệp này là ${seen}.` });
  }
  return kind;
}

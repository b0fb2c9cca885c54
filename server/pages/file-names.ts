// What files are called that cannot be read, or that are not what their names say, and the way out of each.
import type { InBoth } from '../failure.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export const NAMES: Readonly<Record<string, InBoth>> = {
  'application/pdf': { vi: 'tệp PDF', en: 'a PDF' },
  [`${WORD}.document`]: { vi: 'văn bản Word (.docx)', en: 'a Word document (.docx)' },
  [`${WORD}.template`]: { vi: 'mẫu Word (.dotx)', en: 'a Word template (.dotx)' },
  'application/vnd.ms-word.document.macroenabled.12': {
    vi: 'văn bản Word có macro (.docm)',
    en: 'a Word document with macros (.docm)',
  },
  'application/vnd.ms-word.template.macroenabled.12': {
    vi: 'mẫu Word có macro (.dotm)',
    en: 'a Word template with macros (.dotm)',
  },
  'application/rtf': { vi: 'văn bản RTF (.rtf)', en: 'an RTF document (.rtf)' },
  'text/rtf': { vi: 'văn bản RTF (.rtf)', en: 'an RTF document (.rtf)' },
  'application/vnd.oasis.opendocument.text': {
    vi: 'văn bản OpenDocument (.odt)',
    en: 'an OpenDocument text (.odt)',
  },
  'application/vnd.oasis.opendocument.text-template': {
    vi: 'mẫu OpenDocument (.ott)',
    en: 'an OpenDocument template (.ott)',
  },
  'application/msword': { vi: 'văn bản Word kiểu cũ (.doc)', en: 'an old Word document (.doc)' },
  'text/html': { vi: 'trang web (.html)', en: 'a web page (.html)' },
  'message/rfc822': {
    vi: 'thư điện tử (.eml) hoặc trang web lưu kèm ảnh (.mht)',
    en: 'an e-mail (.eml) or a web page saved with its pictures (.mht)',
  },
  'image/png': { vi: 'ảnh PNG', en: 'a PNG picture' },
  'image/jpeg': { vi: 'ảnh JPEG', en: 'a JPEG picture' },
  'image/tiff': { vi: 'ảnh TIFF', en: 'a TIFF picture' },
  'image/webp': { vi: 'ảnh WebP', en: 'a WebP picture' },
  'image/gif': { vi: 'ảnh GIF', en: 'a GIF picture' },
  'image/bmp': { vi: 'ảnh BMP', en: 'a BMP picture' },
  'image/jp2': { vi: 'ảnh JPEG 2000', en: 'a JPEG 2000 picture' },
  'application/x-rar-compressed': { vi: 'tệp nén RAR', en: 'a RAR archive' },
};

/** Tables and data that decode as text; by their names alone, for a list may look like any of them. */
export const DATA: Readonly<Record<string, InBoth>> = {
  csv: { vi: 'bảng dữ liệu CSV', en: 'a CSV table' },
  tsv: { vi: 'bảng dữ liệu TSV', en: 'a TSV table' },
  json: { vi: 'dữ liệu JSON', en: 'JSON data' },
  yaml: { vi: 'dữ liệu YAML', en: 'YAML data' },
  yml: { vi: 'dữ liệu YAML', en: 'YAML data' },
  sql: { vi: 'lệnh SQL', en: 'SQL commands' },
  ini: { vi: 'tệp cấu hình (INI)', en: 'a settings file (INI)' },
  tex: { vi: 'mã nguồn LaTeX', en: 'LaTeX source' },
  ics: { vi: 'lịch (.ics)', en: 'a calendar (.ics)' },
  vcf: { vi: 'danh thiếp (.vcf)', en: 'a contact card (.vcf)' },
};

const UNPACK = {
  vi: 'Hãy giải nén rồi nộp từng văn bản bên trong.',
  en: 'Unpack it and send each document in it.',
};
const AS_WORD = {
  vi: 'Hãy mở bằng Word, lưu lại thành .docx hoặc PDF rồi nộp lại.',
  en: 'Open it in Word, save it as .docx or PDF and send it again.',
};
export const AS_PDF = {
  vi: 'Hãy mở tệp, lưu lại (hoặc in) thành PDF rồi nộp lại.',
  en: 'Open it, save (or print) it as PDF and send it again.',
};
const AS_JPEG = {
  vi: 'Hãy lưu lại ảnh thành JPEG, PNG hoặc PDF rồi nộp lại.',
  en: 'Save the picture as JPEG, PNG or PDF and send it again.',
};
const EXCEL = { seen: { vi: 'bảng tính Excel', en: 'an Excel workbook' }, way: AS_PDF };
const SLIDES = { seen: { vi: 'trình chiếu PowerPoint', en: 'a PowerPoint presentation' }, way: AS_PDF };
const PHOTO = {
  seen: { vi: 'ảnh HEIC (máy ảnh điện thoại)', en: 'a HEIC picture (of a phone’s camera)' },
  way: AS_JPEG,
};

interface Refused {
  readonly seen: InBoth;
  readonly way: InBoth;
}

/** What is known and cannot be read, and the way out. */
export const REFUSED: Readonly<Record<string, Refused>> = {
  'application/x-cfb': {
    seen: { vi: 'văn bản Word kiểu cũ (.doc)', en: 'an old Word document (.doc)' },
    way: AS_WORD,
  },
  'application/vnd.ms-excel': {
    seen: { vi: 'bảng tính Excel kiểu cũ (.xls)', en: 'an old Excel workbook (.xls)' },
    way: AS_PDF,
  },
  'application/vnd.ms-powerpoint': {
    seen: { vi: 'trình chiếu PowerPoint kiểu cũ (.ppt)', en: 'an old PowerPoint presentation (.ppt)' },
    way: AS_PDF,
  },
  'application/vnd.ms-outlook': {
    seen: { vi: 'thư Outlook (.msg)', en: 'an Outlook message (.msg)' },
    way: {
      vi: 'Hãy lưu thư thành .eml hoặc PDF, lưu riêng các tệp đính kèm, rồi nộp lại.',
      en: 'Save the message as .eml or PDF and its attachments by themselves, and send those.',
    },
  },
  'application/vnd.oasis.opendocument.spreadsheet': {
    seen: { vi: 'bảng tính OpenDocument (.ods)', en: 'an OpenDocument spreadsheet (.ods)' },
    way: AS_PDF,
  },
  'application/vnd.oasis.opendocument.presentation': {
    seen: { vi: 'trình chiếu OpenDocument (.odp)', en: 'an OpenDocument presentation (.odp)' },
    way: AS_PDF,
  },
  'application/xml': {
    seen: {
      vi: 'tệp XML (có thể là văn bản Word lưu dạng XML)',
      en: 'an XML file (perhaps a Word document saved as XML)',
    },
    way: AS_WORD,
  },
  'application/postscript': { seen: { vi: 'tệp in PostScript', en: 'a PostScript file' }, way: AS_PDF },
  'application/eps': { seen: { vi: 'tệp in PostScript', en: 'a PostScript file' }, way: AS_PDF },
  'application/epub+zip': { seen: { vi: 'sách điện tử EPUB', en: 'an EPUB book' }, way: AS_PDF },
  'application/vnd.apple.pages': { seen: { vi: 'văn bản Pages', en: 'a Pages document' }, way: AS_PDF },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': EXCEL,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.template': EXCEL,
  'application/vnd.ms-excel.sheet.macroenabled.12': EXCEL,
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': SLIDES,
  'application/vnd.openxmlformats-officedocument.presentationml.slideshow': SLIDES,
  'application/vnd.ms-powerpoint.presentation.macroenabled.12': SLIDES,
  'application/zip': { seen: { vi: 'tệp nén ZIP', en: 'a ZIP archive' }, way: UNPACK },
  'application/x-rar-compressed': { seen: { vi: 'tệp nén RAR', en: 'a RAR archive' }, way: UNPACK },
  'application/x-7z-compressed': { seen: { vi: 'tệp nén 7z', en: 'a 7z archive' }, way: UNPACK },
  'application/gzip': { seen: { vi: 'tệp nén GZIP', en: 'a GZIP archive' }, way: UNPACK },
  'application/x-tar': { seen: { vi: 'tệp nén TAR', en: 'a TAR archive' }, way: UNPACK },
  'image/heic': PHOTO,
  'image/heif': PHOTO,
  'image/heic-sequence': PHOTO,
  'image/heif-sequence': PHOTO,
  'image/jxl': { seen: { vi: 'ảnh JPEG XL', en: 'a JPEG XL picture' }, way: AS_JPEG },
  'image/vnd.adobe.photoshop': { seen: { vi: 'ảnh Photoshop', en: 'a Photoshop picture' }, way: AS_JPEG },
  'image/svg+xml': { seen: { vi: 'hình vẽ SVG', en: 'an SVG drawing' }, way: AS_PDF },
  'image/vnd.djvu': { seen: { vi: 'bản quét DjVu', en: 'a DjVu scan' }, way: AS_PDF },
  'application/x-old-word': {
    seen: { vi: 'văn bản Word 95 hoặc cũ hơn (.doc)', en: 'a Word 95 document or an older one (.doc)' },
    way: AS_WORD,
  },
  'application/vnd.wordperfect': {
    seen: { vi: 'văn bản WordPerfect', en: 'a WordPerfect document' },
    way: AS_WORD,
  },
  'text/calendar': { seen: { vi: 'lịch (.ics)', en: 'a calendar (.ics)' }, way: AS_PDF },
  'text/vcard': { seen: { vi: 'danh thiếp (.vcf)', en: 'a contact card (.vcf)' }, way: AS_PDF },
  'application/x-msdownload': { seen: { vi: 'chương trình Windows', en: 'a Windows program' }, way: AS_PDF },
};

// Which reader a file goes to: what its bytes are, held against what its name says.
import { Failure } from '../failure.ts';

export type FileKind = 'text' | 'pdf' | 'docx' | 'image';

/** What the bytes were recognised as; `text` where they decode as text in a known encoding. */
export type Recognised = { readonly mediaType: string | undefined; readonly isText: boolean };

const KINDS: Readonly<Record<string, FileKind>> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'image/png': 'image',
  'image/jpeg': 'image',
  'image/tiff': 'image',
};

const EXTENSIONS: Readonly<Record<string, FileKind>> = {
  txt: 'text',
  text: 'text',
  pdf: 'pdf',
  docx: 'docx',
  png: 'image',
  jpg: 'image',
  jpeg: 'image',
  tif: 'image',
  tiff: 'image',
};

const NAMES: Readonly<Record<string, string>> = {
  'application/pdf': 'tệp PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'văn bản Word (.docx)',
  'image/png': 'ảnh PNG',
  'image/jpeg': 'ảnh JPEG',
  'image/tiff': 'ảnh TIFF',
  'image/webp': 'ảnh WebP',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'bảng tính Excel',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'trình chiếu PowerPoint',
  'application/vnd.oasis.opendocument.spreadsheet': 'bảng tính OpenDocument',
  'application/zip': 'tệp nén ZIP',
  'application/x-rar-compressed': 'tệp nén RAR',
  'application/x-7z-compressed': 'tệp nén 7z',
};

/** Word's old format, OpenDocument and RTF are opened by Word itself better than by any library in reach. */
const CONVERTIBLE: Readonly<Record<string, string>> = {
  'application/x-cfb': 'Đây là văn bản Word kiểu cũ (.doc).',
  'application/msword': 'Đây là văn bản Word kiểu cũ (.doc).',
  'application/vnd.oasis.opendocument.text': 'Đây là văn bản OpenDocument (.odt).',
  'application/rtf': 'Đây là văn bản RTF (.rtf).',
  'text/rtf': 'Đây là văn bản RTF (.rtf).',
};

/** Excel and PowerPoint had the same container as Word. */
const IN_WORDS_CONTAINER: Readonly<Record<string, string>> = {
  xls: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ppt: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

/** Throws Failure `unsupported-type` for what cannot be read, and for a name that says something else than the bytes. */
export function fileKind(recognised: Recognised, name: string): FileKind {
  const { isText } = recognised;
  const extension = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const isContainer = recognised.mediaType === 'application/x-cfb';
  const mediaType = (isContainer && IN_WORDS_CONTAINER[extension]) || recognised.mediaType;
  const convertible = CONVERTIBLE[mediaType ?? ''];
  if (convertible !== undefined) {
    throw new Failure('unsupported-type', {
      detail: `${convertible} Hãy mở bằng Word, lưu lại thành .docx hoặc PDF rồi nộp lại.`,
    });
  }
  const kind = KINDS[mediaType ?? ''] ?? (mediaType === undefined && isText ? 'text' : undefined);
  const seen = kind === 'text' ? 'văn bản thuần (.txt)' : (NAMES[mediaType ?? ''] ?? 'loại khác');
  const promised = EXTENSIONS[extension];
  if (promised !== undefined && promised !== kind) {
    throw new Failure('unsupported-type', {
      detail: `Tên tệp có đuôi .${extension} nhưng nội dung là ${seen}. Hãy kiểm tra lại tệp gốc rồi nộp lại.`,
    });
  }
  if (kind === undefined) {
    throw new Failure('unsupported-type', mediaType === undefined ? {} : { detail: `Tệp này là ${seen}.` });
  }
  return kind;
}

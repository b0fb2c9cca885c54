// Which reader a file goes to: what its bytes are, held against what its name says.
import { Failure } from '../failure.ts';
import { AS_PDF, DATA, NAMES, REFUSED } from './file-names.ts';

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

const PLAIN_TEXT = { vi: 'văn bản thuần (.txt)', en: 'plain text (.txt)' };
const ANOTHER_KIND = { vi: 'loại khác', en: 'of another kind' };

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
    const { seen, way } = refused;
    const though =
      promised === undefined
        ? { vi: 'Tệp này', en: 'This file' }
        : {
            vi: `Tên tệp có đuôi .${extension} nhưng nội dung`,
            en: `Its name ends in .${extension}, but it`,
          };
    throw new Failure('unsupported-type', {
      detail: { vi: `${though.vi} là ${seen.vi}. ${way.vi}`, en: `${though.en} is ${seen.en}. ${way.en}` },
    });
  }
  const kind = KINDS[mediaType ?? ''] ?? (mediaType === undefined && isText ? 'text' : undefined);
  const data = kind === 'text' ? DATA[extension] : undefined;
  if (data !== undefined) {
    throw new Failure('unsupported-type', {
      detail: { vi: `Tệp này là ${data.vi}. ${AS_PDF.vi}`, en: `This file is ${data.en}. ${AS_PDF.en}` },
    });
  }
  const seen = kind === 'text' ? PLAIN_TEXT : (NAMES[mediaType ?? ''] ?? ANOTHER_KIND);
  const isWords = WORDS.has(promised) && WORDS.has(kind);
  const isAsNamed =
    promised === kind || isWords || MARKUP.has(kind) || (kind === 'text' && promised === 'html');
  if (promised !== undefined && !isAsNamed) {
    throw new Failure('unsupported-type', {
      detail: {
        vi:
          `Tên tệp có đuôi .${extension} nhưng nội dung là ${seen.vi}. ` +
          'Hãy kiểm tra lại tệp gốc, đổi đuôi cho đúng hoặc lưu lại thành .docx hay PDF rồi nộp lại.',
        en:
          `Its name ends in .${extension}, but it is ${seen.en}. ` +
          'Check the original, give it the right ending or save it as .docx or PDF, and send it again.',
      },
    });
  }
  if (kind === undefined) {
    throw new Failure(
      'unsupported-type',
      mediaType === undefined
        ? {}
        : { detail: { vi: `Tệp này là ${seen.vi}.`, en: `This file is ${seen.en}.` } },
    );
  }
  return kind;
}

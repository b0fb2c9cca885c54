// A file's bytes → the source of its pages: it is recognised and given to the reader of its kind, which is loaded by the first
// file that needs it. For a stranger's file only to be called in a thread that may be ended at any moment.
import type { Limits } from '../../config.ts';
import { Failure } from '../../failure.ts';
import type { FileKind } from '../../pages/file-kind.ts';
import { sourceOfFlow, type Flow } from '../../pages/flow.ts';
import type { Source } from '../../pages/recognition/prepared.ts';
import { allOf, forThreads, headOf, readerOf } from '../files/file-bytes.ts';
import type { Opening } from './protocol.ts';
import { recogniseFile } from './recognise-type.ts';

async function openHtml(bytes: Uint8Array): Promise<Source> {
  const { decodeHtml, htmlFlow } = await import('../markup/read-html.ts');
  const html = decodeHtml(bytes);
  if (html === undefined) throw new Failure('damaged');
  return sourceOfText(htmlFlow(html));
}

function sourceOfText(flow: Flow): Source {
  if (flow.lines.length === 0 && flow.remarks.length === 0) throw new Failure('empty');
  return sourceOfFlow(flow);
}

async function openPicture(bytes: Uint8Array, limits: Limits): Promise<Source> {
  const { isJpeg2000, jpeg2000AsPdf } = await import('../pdfjs/jpeg2000-as-pdf.ts');
  if (isJpeg2000(bytes)) {
    const pdf = readerOf(forThreads(jpeg2000AsPdf(bytes, limits.pixels)));
    return (await import('../pdfjs/open-pdf.ts')).openPdf(pdf, limits);
  }
  const { bmpAsPng, isBmp } = await import('../canvas/bmp-as-png.ts');
  const picture = isBmp(bytes) ? await bmpAsPng(bytes, limits.pixels) : bytes;
  return (await import('../sharp/sharp-image.ts')).openImage(picture, limits);
}

async function sourceOf(kind: FileKind, { name, bytes, limits }: Opening): Promise<Source> {
  switch (kind) {
    case 'pdf':
      return (await import('../pdfjs/open-pdf.ts')).openPdf(readerOf(bytes), limits);
    case 'image':
      return openPicture(allOf(bytes), limits);
    case 'text':
      return (await import('./plain-text.ts')).openText(allOf(bytes), name, limits);
    case 'html':
      return openHtml(allOf(bytes));
    case 'mail':
      return sourceOfText(await (await import('../markup/read-mail.ts')).mailFlow(allOf(bytes)));
    case 'docx': {
      const [{ openDocx }, { readChunk }] = await Promise.all([
        import('../docx/open-docx.ts'),
        import('./read-chunk.ts'),
      ]);
      return openDocx(allOf(bytes), limits, readChunk);
    }
    case 'rtf':
    case 'odt':
    case 'doc': {
      const [{ sourceOfWords }, { budgetFor }, { readChunk, wordsFlow }] = await Promise.all([
        import('../docx/open-docx.ts'),
        import('../docx/package.ts'),
        import('./read-chunk.ts'),
      ]);
      return sourceOfWords(await wordsFlow(kind, allOf(bytes), budgetFor(limits), readChunk));
    }
  }
}

/** Rejects with Failure where it is of no kind that is read, damaged, or larger than it may be. */
export async function openSource(
  opening: Opening,
): Promise<{ readonly mediaType: string; readonly source: Source }> {
  const { name, bytes } = opening;
  const { kind, mediaType } = await recogniseFile(
    name,
    (count) => headOf(bytes, count),
    () => allOf(bytes),
  );
  return { mediaType, source: await sourceOf(kind, opening) };
}

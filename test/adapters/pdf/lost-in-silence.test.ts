// What a PDF names and pdf.js passes over in silence: files tied to its parts, pieces of pages that the file does not hold,
// captions of buttons.
import {
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFRef,
  PDFString,
  type PDFDict,
} from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../../server/failure.ts';
import type { Remark } from '../../../server/model/page.ts';
import { BODY, preparedPdf, typedPdf } from '../../support/files/typed-pdf.ts';

interface Read {
  readonly lines: readonly string[];
  readonly remarks: readonly Remark[];
}

/** `BODY` typed on a page, with what is changed in the file. `grouped`: objects lie in compressed groups. */
async function read(change: (doc: PDFDocument) => void, grouped = false): Promise<Read> {
  const doc = await PDFDocument.load(await typedPdf(() => undefined));
  change(doc);
  const { layer, remarks = [] } = await preparedPdf(await doc.save({ useObjectStreams: grouped }));
  return { lines: (layer?.lines ?? []).map(({ text }) => text), remarks };
}

const pageOf = (doc: PDFDocument): PDFDict => doc.getPage(0).node;
const MISSING = PDFRef.of(4711);
const NAME = 'phu-luc (1).xlsx';

function fileIn(
  { context }: PDFDocument,
  name: PDFString | PDFHexString = PDFString.of('phu-luc \\(1\\).xlsx'),
): PDFRef {
  const data = context.register(context.stream('x', { Type: 'EmbeddedFile' }));
  return context.register(context.obj({ Type: 'Filespec', F: name, EF: { F: data } }));
}

/** Ties the file to a part; `listed`: by a list that is an object of its own. */
function tie(doc: PDFDocument, part: PDFDict, file = fileIn(doc), listed = false): void {
  const list = doc.context.obj([file]);
  part.set(PDFName.of('AF'), listed ? doc.context.register(list) : list);
}

function annotate(doc: PDFDocument, entries: Record<string, unknown>, y = 600): PDFDict {
  const all = { Type: 'Annot', Rect: [60, y, 200, y + 20], ...entries };
  const note = doc.context.obj(all as never) as unknown as PDFDict;
  pageOf(doc).set(PDFName.of('Annots'), doc.context.obj([doc.context.register(note)]));
  return note;
}

describe('a file tied to a part of a PDF is named', () => {
  it.each<[string, (doc: PDFDocument) => void]>([
    ['to its catalog', (doc) => tie(doc, doc.catalog)],
    ['to a page', (doc) => tie(doc, pageOf(doc))],
    ['to a note', (doc) => tie(doc, annotate(doc, { Subtype: 'Square' }))],
    ['by a list of its own', (doc) => tie(doc, doc.catalog, fileIn(doc), true)],
    ['in letters of two bytes', (doc) => tie(doc, doc.catalog, fileIn(doc, PDFHexString.fromText(NAME)))],
  ])('%s', async (_, change) => {
    for (const grouped of [false, true]) {
      const { lines, remarks } = await read(change, grouped);
      expect(lines).toEqual(BODY);
      expect(remarks).toMatchObject([{ code: 'content-not-read', reach: 'document' }]);
      expect(remarks[0]?.message).toContain(NAME);
    }
  });

  it('once where it is attached, too', async () => {
    const { remarks } = await read((doc) => {
      const file = fileIn(doc);
      tie(doc, doc.catalog, file);
      const names = doc.context.obj({ EmbeddedFiles: { Names: [PDFString.of('a'), file] } });
      doc.catalog.set(PDFName.of('Names'), names);
    });
    expect(remarks).toHaveLength(1);
    expect(remarks[0]?.message.split('phu-luc')).toHaveLength(2);
  });

  it('but not what says in other words what a formula shows', async () => {
    const { remarks } = await read((doc) => {
      const formula = doc.context.obj({ Type: 'StructElem', S: 'Formula' });
      doc.context.register(formula);
      tie(doc, formula);
    });
    expect(remarks).toEqual([]);
  });
});

function setContents(doc: PDFDocument, parts: readonly PDFRef[], listed = false): void {
  const list = doc.context.obj([...parts]);
  pageOf(doc).set(PDFName.of('Contents'), listed ? doc.context.register(list) : list);
}
const ownContent = (doc: PDFDocument): PDFRef => pageOf(doc).get(PDFName.of('Contents')) as PDFRef;

describe('a page of whose content a piece is not in the file', () => {
  it.each<[string, (doc: PDFDocument) => void]>([
    ['that is not there', (doc) => setContents(doc, [ownContent(doc), MISSING])],
    ['that is not there, first', (doc) => setContents(doc, [MISSING, ownContent(doc)])],
    ['that is nothing', (doc) => setContents(doc, [ownContent(doc), doc.context.register(PDFNull)])],
    [
      'that is no stream',
      (doc) => setContents(doc, [ownContent(doc), doc.context.register(doc.context.obj({}))]),
    ],
    ['of a list of its own', (doc) => setContents(doc, [ownContent(doc), MISSING], true)],
  ])('tells of one %s', async (_, change) => {
    for (const grouped of [false, true]) {
      const { lines, remarks } = await read(change, grouped);
      expect(lines).toEqual(BODY);
      expect(remarks).toMatchObject([{ code: 'content-not-read' }]);
    }
  });

  it.each<[string, (doc: PDFDocument) => void]>([
    ['its only piece', (doc) => pageOf(doc).set(PDFName.of('Contents'), MISSING)],
    ['every piece', (doc) => setContents(doc, [MISSING, PDFRef.of(4712)])],
    ['every piece of a list of its own', (doc) => setContents(doc, [MISSING], true)],
  ])('is unreadable where it is %s', async (_, change) => {
    const reading = read(change);
    await expect(reading).rejects.toThrow(Failure);
    await expect(reading).rejects.toMatchObject({ code: 'page-unreadable' });
  });

  it.each<[string, (doc: PDFDocument) => void]>([
    ['no content', (doc) => pageOf(doc).delete(PDFName.of('Contents'))],
    ['an empty list', (doc) => setContents(doc, [])],
    ['an empty piece', (doc) => setContents(doc, [doc.context.register(doc.context.stream(''))])],
  ])('is a blank page where it has %s', async (_, change) => {
    for (const grouped of [false, true])
      expect(await read(change, grouped)).toEqual({ lines: [], remarks: [] });
  });
});

describe('a file whose pages are miscounted', () => {
  it('tells how many are left out', async () => {
    const { lines, remarks } = await read((doc) => {
      doc.addPage();
      doc.catalog.Pages().set(PDFName.of('Count'), doc.context.obj(1));
    });
    expect(lines).toEqual(BODY);
    expect(remarks).toMatchObject([{ code: 'content-not-read', reach: 'document' }]);
    expect(remarks[0]?.message).toContain('còn 1 trang');
  });
});

describe('a file of more than a memory should hold', () => {
  const PICTURES = 65 * 1024 * 1024;

  it('is looked through as any other', async () => {
    const { lines, remarks } = await read((doc) => {
      doc.context.register(doc.context.stream(new Uint8Array(PICTURES)));
      setContents(doc, [ownContent(doc), MISSING]);
      tie(doc, doc.catalog);
    });
    expect(lines).toEqual(BODY);
    expect(remarks.map(({ message }) => message)).toEqual([
      expect.stringContaining(NAME),
      expect.stringContaining('bị hỏng trong tệp'),
    ]);
  });
});

describe('the caption of a button', () => {
  const CAPTION = PDFHexString.fromText('Nộp trước ngày 15');
  const button = { Subtype: 'Widget', FT: 'Btn', Ff: 65_536, T: PDFString.of('b') };

  it.each<[string, (doc: PDFDocument) => void]>([
    ['is left to the reader', (doc) => annotate(doc, { ...button, MK: { BG: [1, 1, 1], CA: CAPTION } })],
    [
      'stands in a dictionary of its own',
      (doc) => annotate(doc, { ...button, MK: doc.context.register(doc.context.obj({ CA: CAPTION })) }),
    ],
  ])('is read where it %s', async (_, change) => {
    expect(await read(change)).toEqual({ lines: [...BODY, 'Nộp trước ngày 15'], remarks: [] });
  });

  it('is read where it is drawn', async () => {
    const { lines, remarks } = await read((doc) => {
      const { context } = doc;
      const font = { Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' };
      const form = context.stream('BT /F 12 Tf 5 5 Td (Nop truoc ngay 15) Tj ET', {
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [0, 0, 140, 20],
        Resources: { Font: { F: font } },
      });
      annotate(doc, { ...button, AP: { N: context.register(form) } });
    });
    expect(lines).toEqual([...BODY, 'Nop truoc ngay 15']);
    expect(remarks).toEqual([]);
  });

  it('is told where it lies over print', async () => {
    const { lines, remarks } = await read((doc) => annotate(doc, { ...button, MK: { CA: CAPTION } }, 765));
    expect(lines).toEqual(BODY);
    expect(remarks[0]?.message).toContain('Nộp trước ngày 15');
  });
});

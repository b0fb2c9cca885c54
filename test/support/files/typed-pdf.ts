// One typed page, with whatever a test draws on it, read without an engine.
import PDFDocument from 'pdfkit';
import { fileURLToPath } from 'node:url';
import { forThreads, readerOf } from '../../../server/adapters/files/file-bytes.ts';
import { openPdf } from '../../../server/adapters/pdfjs/open-pdf.ts';
import type { Remark } from '../../../server/model/page.ts';
import type { Prepared } from '../../../server/pages/recognition/prepared.ts';
import { PATIENT_PAGE_MS } from '../patience.ts';

const FONT = fileURLToPath(import.meta.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'));
const LIMITS = { fileBytes: 5_000_000, pages: 10, pixels: 2e7, pageMs: PATIENT_PAGE_MS };

export const BODY = [
  'Ủy ban nhân dân xã mở lớp học kỹ năng số cho người dân vào các buổi tối.',
  'Mỗi thôn cử một đoàn viên hướng dẫn bà con nộp hồ sơ qua mạng.',
];

export type Draw = (doc: PDFKit.PDFDocument) => void;

/** `BODY` at the top of an A4 page in twelve points, with what is drawn. */
export async function typedPdf(draw: Draw): Promise<Uint8Array> {
  const doc = new PDFDocument({ size: 'A4', margin: 0 });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => doc.on('end', resolve));
  doc.font(FONT).fontSize(12);
  BODY.forEach((text, at) => doc.text(text, 60, 60 + at * 20, { lineBreak: false }));
  draw(doc);
  doc.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

export async function preparedPdf(bytes: Uint8Array): Promise<Prepared> {
  return (await openPdf(readerOf(forThreads(bytes)), LIMITS)).prepare(1);
}

export async function readTyped(
  draw: Draw,
): Promise<{ readonly lines: readonly string[]; readonly remarks: readonly Remark[] }> {
  const { layer, remarks = [] } = await preparedPdf(await typedPdf(draw));
  return { lines: (layer?.lines ?? []).map(({ text }) => text), remarks };
}

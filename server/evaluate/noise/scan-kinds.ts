// One sample plan as five kinds of damage make it: what offices, copiers and telephones send, with the printed truth.
import { imagePdf, renderPages, scanOf, TYPICAL_SCAN, type ScanQuality } from './degrade.ts';
import { photograph, TYPICAL_PHOTO } from './phone-photo.ts';
import type { SampleSource } from '../samples/sample-source.ts';
import { typeset } from '../samples/typeset.ts';

export interface ScanKind {
  readonly name: string;
  readonly pdf: Uint8Array;
  /** Printed lines in reading order. */
  readonly truth: string;
}

const SEED = 11;
const PHOTO_DPI = 200;

const KINDS: readonly { readonly name: string; readonly quality: ScanQuality; readonly seal: boolean }[] = [
  { name: 'skew of 3.5°', quality: { ...TYPICAL_SCAN, skew: 3.5 }, seal: false },
  { name: 'blur and JPEG 25', quality: { ...TYPICAL_SCAN, blur: 1.1, jpeg: 25 }, seal: false },
  {
    name: 'low contrast and speckle',
    quality: { ...TYPICAL_SCAN, ink: 112, paper: 204, grain: 9, specks: 14 },
    seal: false,
  },
  { name: 'seal and signature over the text', quality: TYPICAL_SCAN, seal: true },
];

export async function* scanKinds(source: SampleSource): AsyncIterable<ScanKind> {
  for (const { name, quality, seal } of KINDS) {
    const { pdf, lines } = await typeset(source, { seal });
    const truth = lines.map((line) => line.text).join('\n');
    yield { name, truth, pdf: await scanOf(pdf, quality, SEED) };
  }
  const { pdf, lines } = await typeset(source, { seal: true });
  const photos: Uint8Array[] = [];
  for (const page of await renderPages(pdf, PHOTO_DPI))
    photos.push(await photograph(page, TYPICAL_PHOTO, SEED));
  yield {
    name: 'photo by phone, aslant and in shadow',
    truth: lines.map((line) => line.text).join('\n'),
    pdf: await imagePdf(photos, PHOTO_DPI),
  };
}

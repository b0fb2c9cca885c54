// The forms in which offices send plans, and how a sample is brought into each.
import { BAD_SCAN, scanOf, TYPICAL_SCAN } from '../../../server/evaluate/noise/degrade.ts';
import { garble } from '../../../server/evaluate/noise/garble.ts';
import { encodeTcvn3, encodeVni } from '../files/legacy-encode.ts';
import { sampleDocx } from './sample-docx.ts';
import type { SampleSource } from '../../../server/evaluate/samples/sample-source.ts';
import { savedLines, scannedLines } from '../../../server/evaluate/samples/sample-text.ts';
import type { TextLine } from '../../../server/evaluate/samples/sample-text.ts';
import { typeset } from '../../../server/evaluate/samples/typeset.ts';

export interface MadeSample {
  readonly bytes: Uint8Array;
  /** The file's own lines; empty where the file has none. */
  readonly lines: readonly TextLine[];
  /** Paragraphs of the source of which something stands on a page that nobody can read. */
  readonly unread?: ReadonlySet<number>;
}

export interface SampleForm {
  /** Shown to people. */
  readonly name: string;
  readonly suffix: string;
  /** Another seed gives other noise; forms without noise take no notice. */
  make(source: SampleSource, seed: number): Promise<MadeSample>;
}

/** Of a plan of three pages. */
const LOST_PAGE = 2;
/** Of the paragraphs: so many are there, the next one in part. */
const KEPT_SHARE = 0.7;

const joined = (lines: readonly TextLine[]): string => `${lines.map(({ text }) => text).join('\n')}\n`;
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

async function printed(source: SampleSource): Promise<readonly TextLine[]> {
  return scannedLines((await typeset(source, { seal: false })).lines);
}

export const SAMPLE_FORMS = {
  docx: {
    name: 'Word',
    suffix: '.docx',
    make: async (source) => ({ bytes: await sampleDocx(source), lines: [] }),
  },
  pdf: {
    name: 'PDF có lớp chữ',
    suffix: '.pdf',
    make: async (source) => ({ bytes: (await typeset(source, { seal: false })).pdf, lines: [] }),
  },
  scan: {
    name: 'PDF quét',
    suffix: '.pdf',
    make: async (source, seed) => {
      const { pdf } = await typeset(source, { seal: true });
      return { bytes: await scanOf(pdf, TYPICAL_SCAN, seed), lines: [] };
    },
  },
  'bad-scan': {
    name: 'PDF quét kém',
    suffix: '.pdf',
    make: async (source, seed) => {
      const { pdf } = await typeset(source, { seal: true });
      return { bytes: await scanOf(pdf, BAD_SCAN, seed), lines: [] };
    },
  },
  'lost-page': {
    name: 'PDF quét, một trang không đọc được',
    suffix: '.pdf',
    make: async (source, seed) => {
      const { pdf, lines } = await typeset(source, { seal: true });
      const lost = lines.flatMap(({ page, paragraph }) =>
        page === LOST_PAGE && paragraph !== undefined ? [paragraph] : [],
      );
      const bytes = await scanOf(pdf, TYPICAL_SCAN, seed, LOST_PAGE);
      return { bytes, lines: [], unread: new Set(lost) };
    },
  },
  cut: {
    name: 'Văn bản dừng giữa chừng',
    suffix: '.txt',
    make: (source) => {
      const kept = Math.floor(source.paragraphs.length * KEPT_SHARE);
      const lines = savedLines(source);
      const end = lines.findIndex(({ paragraph }) => paragraph === kept);
      const broken = lines[end]?.text ?? '';
      const words = broken.slice(0, broken.lastIndexOf(' ', broken.length / 2));
      const there = [...lines.slice(0, end), { text: words, paragraph: kept }];
      const unread = new Set(source.paragraphs.keys().filter((at) => at >= kept));
      return Promise.resolve({ bytes: utf8(joined(there)), lines: there, unread });
    },
  },
  damaged: {
    name: 'Word, tệp tải dở',
    suffix: '.docx',
    make: async (source) => {
      const whole = await sampleDocx(source);
      return { bytes: whole.slice(0, whole.length / 2), lines: [] };
    },
  },
  garbled: {
    name: 'Lớp chữ hỏng dấu',
    suffix: '.txt',
    make: async (source, seed) => {
      const lines = await printed(source);
      return { bytes: utf8(garble(joined(lines), seed)), lines };
    },
  },
  tcvn3: {
    name: 'Văn bản TCVN3',
    suffix: '.txt',
    make: (source) => {
      const lines = savedLines(source);
      return Promise.resolve({ bytes: encodeTcvn3(joined(lines)), lines });
    },
  },
  vni: {
    name: 'Văn bản VNI',
    suffix: '.txt',
    make: (source) => {
      const lines = savedLines(source);
      return Promise.resolve({ bytes: encodeVni(joined(lines)), lines });
    },
  },
  nfd: {
    name: 'Unicode tổ hợp',
    suffix: '.txt',
    make: (source) => {
      const lines = savedLines(source);
      return Promise.resolve({ bytes: utf8(joined(lines).normalize('NFD')), lines });
    },
  },
} as const satisfies Record<string, SampleForm>;

export type SampleFormName = keyof typeof SAMPLE_FORMS;

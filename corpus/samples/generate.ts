// Rebuilds the sample set from its sources: node corpus/samples/generate.ts. The same sources give the same files.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BAD_SCAN, scanOf, TYPICAL_SCAN } from '../../test/support/degrade.ts';
import { garble } from '../../test/support/garble.ts';
import { encodeTcvn3, encodeVni } from '../../test/support/legacy-encode.ts';
import { sampleDocx } from '../../test/support/sample-docx.ts';
import { expectedOf } from '../../test/support/sample-expected.ts';
import { parseSampleSource } from '../../test/support/sample-source.ts';
import type { SampleSource } from '../../test/support/sample-source.ts';
import { savedLines, scannedLines } from '../../test/support/sample-text.ts';
import type { TextLine } from '../../test/support/sample-text.ts';
import { typeset } from '../../test/support/typeset.ts';

interface Made {
  readonly bytes: Uint8Array;
  /** The file's own lines, where it has any. */
  readonly lines: readonly TextLine[];
}

interface Form {
  /** Shown to people. */
  readonly name: string;
  readonly suffix: string;
  make(source: SampleSource): Promise<Made>;
}

/** Any number will do; changing it changes every speck. */
const SEED = 20260120;

const joined = (lines: readonly TextLine[]): string => `${lines.map(({ text }) => text).join('\n')}\n`;

const FORMS = {
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
    make: async (source) => {
      const { pdf } = await typeset(source, { seal: true });
      return { bytes: await scanOf(pdf, TYPICAL_SCAN, SEED), lines: [] };
    },
  },
  'bad-scan': {
    name: 'PDF quét kém',
    suffix: '.pdf',
    make: async (source) => {
      const { pdf } = await typeset(source, { seal: true });
      return { bytes: await scanOf(pdf, BAD_SCAN, SEED), lines: [] };
    },
  },
  garbled: {
    name: 'Lớp chữ hỏng dấu',
    suffix: '.txt',
    make: async (source) => {
      const lines = scannedLines((await typeset(source, { seal: false })).lines);
      return { bytes: new TextEncoder().encode(garble(joined(lines), SEED)), lines };
    },
  },
  tcvn3: {
    name: 'Văn bản TCVN3',
    suffix: '.txt',
    make: async (source) => ({ bytes: encodeTcvn3(joined(savedLines(source))), lines: savedLines(source) }),
  },
  vni: {
    name: 'Văn bản VNI',
    suffix: '.txt',
    make: async (source) => ({ bytes: encodeVni(joined(savedLines(source))), lines: savedLines(source) }),
  },
  nfd: {
    name: 'Unicode tổ hợp',
    suffix: '.txt',
    make: async (source) => ({
      bytes: new TextEncoder().encode(joined(savedLines(source)).normalize('NFD')),
      lines: savedLines(source),
    }),
  },
} as const satisfies Record<string, Form>;

const TEMPLATE = 'ke-hoach-tinh';
/** The order in which the page lists them. */
const PLANS: readonly (readonly [source: string, form: keyof typeof FORMS])[] = [
  ['xa-cam-lo', 'docx'],
  ['xa-gio-linh', 'pdf'],
  ['xa-vinh-thuy', 'scan'],
  ['xa-huong-phung', 'bad-scan'],
  ['xa-le-thuy', 'garbled'],
  ['xa-bo-trach', 'tcvn3'],
  ['phuong-nam-dong-ha', 'vni'],
  ['xa-dong-le', 'nfd'],
];

const HERE = import.meta.dirname;
const read = (name: string): SampleSource =>
  parseSampleSource(readFileSync(join(HERE, 'source', `${name}.md`), 'utf8'));
const writeJson = (file: string, value: unknown): void =>
  writeFileSync(join(HERE, file), `${JSON.stringify(value, null, 2)}\n`);

const template = read(TEMPLATE);
mkdirSync(join(HERE, 'expected'), { recursive: true });
writeFileSync(join(HERE, `${TEMPLATE}.docx`), await sampleDocx(template));
const plans = [];
for (const [name, form] of PLANS) {
  const source = read(name);
  const { name: formName, suffix, make } = FORMS[form];
  const { bytes, lines } = await make(source);
  const file = `${name}${suffix}`;
  const expected = `expected/${name}.json`;
  writeFileSync(join(HERE, file), bytes);
  writeJson(expected, { plan: file, template: `${TEMPLATE}.docx`, ...expectedOf(template, source, lines) });
  plans.push({ file, title: source.front.title, issuer: source.front.issuer, form, formName, expected });
  console.log(`${file}\t${Math.ceil(bytes.length / 1024)} KB`);
}
writeJson('index.json', { template: `${TEMPLATE}.docx`, plans });

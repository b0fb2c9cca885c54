// What the OCR engine makes of every sample plan, scanned well and badly → recognised/*.txt, so that the later stages
// can be tested on real recognition without waiting for it. A program to run: node test/corpus/recognise.ts
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readConfig } from '../../server/config.ts';
import { readFilePages } from '../../server/pipeline.ts';
import { wireReading } from '../../server/wire.ts';
import { SAMPLE_FORMS } from '../support/plans/sample-forms.ts';
import { parseSampleSource } from '../../server/evaluate/samples/sample-source.ts';

const SAMPLES = resolve(import.meta.dirname, '../../corpus/samples');
const OUT = join(import.meta.dirname, 'recognised');
/** Not the one of the sample files themselves. */
const SEED = 7;

const { plans } = JSON.parse(readFileSync(join(SAMPLES, 'index.json'), 'utf8')) as {
  plans: readonly { file: string }[];
};
const readingTools = await wireReading(readConfig(process.env));
mkdirSync(OUT, { recursive: true });
for (const form of ['scan', 'bad-scan'] as const) {
  for (const name of plans.map(({ file }) => file.replace(/\.[^.]+$/, ''))) {
    const source = parseSampleSource(readFileSync(join(SAMPLES, 'source', `${name}.md`), 'utf8'));
    const { bytes } = await SAMPLE_FORMS[form].make(source, SEED);
    const { signal } = new AbortController();
    const open = await readingTools.reader.open(bytes, `${name}.pdf`, signal);
    const pages = await readFilePages(open, { parallel: 2, signal });
    await open.close();
    const lines = pages.map(({ readings }) => readings[0].lines.map(({ text }) => text).join('\n'));
    writeFileSync(join(OUT, `${name}.${form}.txt`), `${lines.join('\n')}\n`);
    console.log(`${name}\t${form}\t${pages.length} pages`);
  }
}
await readingTools.close();

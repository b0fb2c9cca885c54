// Rebuilds the sample set from its sources: node corpus/samples/generate.ts. The same sources give the same files.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleDocx } from '../../test/support/sample-docx.ts';
import { expectedOf } from '../../server/evaluate/samples/sample-expected.ts';
import { SAMPLE_FORMS } from '../../test/support/sample-forms.ts';
import type { SampleFormName } from '../../test/support/sample-forms.ts';
import { parseSampleSource } from '../../server/evaluate/samples/sample-source.ts';
import type { SampleSource } from '../../server/evaluate/samples/sample-source.ts';

/** Any number will do; changing it changes every speck. */
const SEED = 20260120;
const TEMPLATE = 'ke-hoach-tinh';
/** The order in which the page lists them. */
const PLANS: readonly (readonly [source: string, form: SampleFormName])[] = [
  ['xa-cam-lo', 'docx'],
  ['xa-gio-linh', 'pdf'],
  ['xa-vinh-thuy', 'scan'],
  ['xa-huong-phung', 'bad-scan'],
  ['xa-le-thuy', 'garbled'],
  ['xa-bo-trach', 'tcvn3'],
  ['phuong-nam-dong-ha', 'vni'],
  ['xa-dong-le', 'nfd'],
  ['xa-trieu-phong', 'docx'],
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
  const { name: formName, suffix, make } = SAMPLE_FORMS[form];
  const { bytes, lines } = await make(source, SEED);
  const file = `${name}${suffix}`;
  const expected = `expected/${name}.json`;
  writeFileSync(join(HERE, file), bytes);
  writeJson(expected, { plan: file, template: `${TEMPLATE}.docx`, ...expectedOf(template, source, lines) });
  plans.push({ file, title: source.front.title, issuer: source.front.issuer, form, formName, expected });
  console.log(`${file}\t${Math.ceil(bytes.length / 1024)} KB`);
}
writeJson('index.json', { template: `${TEMPLATE}.docx`, plans });

// Rebuilds the sample set from its sources: node corpus/samples/generate.ts. The same sources give the same files.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleDocx } from '../../test/support/plans/sample-docx.ts';
import { expectedOf } from '../../server/evaluate/samples/sample-expected.ts';
import { SAMPLE_FORMS } from '../../test/support/plans/sample-forms.ts';
import type { MadeSample, SampleFormName } from '../../test/support/plans/sample-forms.ts';
import {
  absentRow,
  comparedRow,
  expectedTable,
  failedRow,
  incompleteRow,
  otherSubjectRow,
  SAMPLE_DEADLINE,
} from '../../test/support/plans/sample-round.ts';
import type { ExpectedRound, ExpectedRow } from '../../test/support/plans/sample-round.ts';
import { parseSampleSource } from '../../server/evaluate/samples/sample-source.ts';
import type { SampleSource } from '../../server/evaluate/samples/sample-source.ts';

/** Any number will do; changing it changes every speck. */
const SEED = 20260120;
const TEMPLATE = 'ke-hoach-tinh';
/** Units that are to send a plan and do not. */
const ABSENT = ['UBND xã Khe Sanh', 'UBND xã Lao Bảo'];
/** Sent to the round besides: one with a page that nobody can read, one about something else. */
const LOST = 'xa-ben-hai';
const OTHER = 'xa-vinh-linh';
/** Two neighbours that sent the plan of another commune under their own names: one breaks off, one came only half. */
const CUT = { file: 'xa-hoan-lao', name: 'Hoàn Lão', number: '14/KH-UBND' };
const DAMAGED = { file: 'xa-dien-sanh', name: 'Diên Sanh', number: '21/KH-UBND' };
const NEIGHBOUR = { file: 'xa-cam-lo', name: 'Cam Lộ', number: '27/KH-UBND' };
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
function inTheNameOf({ name, number }: typeof CUT): SampleSource {
  const own = readFileSync(join(HERE, 'source', `${NEIGHBOUR.file}.md`), 'utf8');
  return parseSampleSource(
    own
      .replaceAll(NEIGHBOUR.name, name)
      .replaceAll(NEIGHBOUR.name.toUpperCase(), name.toUpperCase())
      .replaceAll(NEIGHBOUR.number, number),
  );
}
const writeJson = (file: string, value: unknown): void =>
  writeFileSync(join(HERE, file), `${JSON.stringify(value, null, 2)}\n`);

const template = read(TEMPLATE);
mkdirSync(join(HERE, 'expected'), { recursive: true });
writeFileSync(join(HERE, `${TEMPLATE}.docx`), await sampleDocx(template));
const plans = [];
const rows: ExpectedRow[] = [];
for (const [name, form] of PLANS) {
  const source = read(name);
  const { name: formName, suffix, make } = SAMPLE_FORMS[form];
  const made: MadeSample = await make(source, SEED);
  const { bytes, lines } = made;
  const file = `${name}${suffix}`;
  const expected = `expected/${name}.json`;
  writeFileSync(join(HERE, file), bytes);
  writeJson(expected, { plan: file, template: `${TEMPLATE}.docx`, ...expectedOf(template, source, lines) });
  plans.push({ file, title: source.front.title, issuer: source.front.issuer, form, formName, expected });
  rows.push(comparedRow(template, source, file, made));
  console.log(`${file}\t${Math.ceil(bytes.length / 1024)} KB`);
}

/** Plans that only the round has: they would teach nothing about judging one plan. */
const besides = [];
for (const [name, form, source, rowOf] of [
  [LOST, 'lost-page', read(LOST), comparedRow],
  [
    OTHER,
    'docx',
    read(OTHER),
    (_: SampleSource, source: SampleSource, file: string) => otherSubjectRow(source, file),
  ],
  [CUT.file, 'cut', inTheNameOf(CUT), incompleteRow],
  [
    DAMAGED.file,
    'damaged',
    inTheNameOf(DAMAGED),
    (_: SampleSource, source: SampleSource, file: string) => failedRow(source, file),
  ],
] as const) {
  const { name: formName, suffix, make } = SAMPLE_FORMS[form];
  const made: MadeSample = await make(source, SEED);
  const file = `${name}${suffix}`;
  writeFileSync(join(HERE, file), made.bytes);
  rows.push(rowOf(template, source, file, made));
  besides.push({ file, title: source.front.title, issuer: source.front.issuer, form, formName });
  console.log(`${file}\t${Math.ceil(made.bytes.length / 1024)} KB`);
}
const round: ExpectedRound = { deadline: SAMPLE_DEADLINE, rows: [...rows, ...ABSENT.map(absentRow)] };
writeJson('expected/dot-kiem-tra.json', round);
writeFileSync(join(HERE, 'expected/bang-tong-hop.tsv'), expectedTable(round));
writeFileSync(join(HERE, 'don-vi.txt'), `${round.rows.map(({ unit }) => unit).join('\n')}\n`);
writeJson('index.json', {
  template: `${TEMPLATE}.docx`,
  plans,
  round: {
    name: 'Kế hoạch học tập kỹ năng số năm 2026',
    deadline: SAMPLE_DEADLINE,
    units: 'don-vi.txt',
    plans: besides,
    expected: 'expected/dot-kiem-tra.json',
  },
});

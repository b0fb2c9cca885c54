// The sample files on disk carry their sources word for word, and every expectation is complete.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import mammoth from 'mammoth';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { decodeText } from '../../server/language/encodings.ts';
import { judge } from '../../server/language/quality.ts';
import { unifyTonePlacement } from '../../server/language/tone-marks.ts';
import { criteriaOf, expectedOf } from '../../server/evaluate/samples/sample-expected.ts';
import { parseSampleSource } from '../../server/evaluate/samples/sample-source.ts';
import type { SampleSource } from '../../server/evaluate/samples/sample-source.ts';

const SAMPLES = resolve(import.meta.dirname, '../../corpus/samples');
/** Newcomers fetch them with the project, and tests read them. */
const MOST_BYTES = 6 * 1024 * 1024;

const Index = z.strictObject({
  template: z.string(),
  plans: z.array(
    z.strictObject({
      file: z.string(),
      title: z.string(),
      issuer: z.string(),
      form: z.enum(['docx', 'pdf', 'scan', 'bad-scan', 'garbled', 'tcvn3', 'vni', 'nfd']),
      formName: z.string(),
      expected: z.string(),
    }),
  ),
  round: z.strictObject({
    name: z.string(),
    deadline: z.iso.date(),
    units: z.string(),
    plans: z.array(
      z.strictObject({
        file: z.string(),
        title: z.string(),
        issuer: z.string(),
        form: z.enum(['docx', 'lost-page', 'cut', 'damaged']),
        formName: z.string(),
      }),
    ),
    expected: z.string(),
  }),
});
const Expected = z.looseObject({
  plan: z.string(),
  template: z.string(),
  criteria: z.array(
    z.strictObject({
      path: z.string(),
      accepted: z.array(z.enum(['met', 'partial', 'missing'])).min(1),
      changed: z.strictObject({ from: z.string(), to: z.string() }).nullable(),
      note: z.string(),
      evidence: z.array(z.strictObject({ path: z.string(), lines: z.tuple([z.int(), z.int()]).nullable() })),
    }),
  ),
});

const read = (file: string): string => readFileSync(join(SAMPLES, file), 'utf8');
const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(join(SAMPLES, file)));
const sourceOf = (file: string): SampleSource =>
  parseSampleSource(read(`source/${file.replace(/\.[^.]+$/, '.md')}`));
const squeeze = (text: string): string => text.replaceAll(/\s+/g, ' ');

const index = Index.parse(JSON.parse(read('index.json')));
const template = sourceOf(index.template);

async function docxText(file: string): Promise<string> {
  return (await mammoth.extractRawText({ buffer: Buffer.from(bytesOf(file)) })).value;
}

async function pdfPages(file: string): Promise<readonly string[]> {
  const task = getDocument({ data: bytesOf(file), verbosity: 0 });
  const document = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
  }
  await task.destroy();
  return pages;
}

/** What a TCVN3 or VNI file cannot hold apart: shapes of quotes, capitals, and where the mark of "uỷ" sits. */
const legacy = (text: string): string =>
  unifyTonePlacement(squeeze(text).replaceAll(/[“”]/g, '"').toLowerCase());

function sentencesOf({ front, paragraphs }: SampleSource): readonly string[] {
  return [front.title, ...front.intro, ...paragraphs.map(({ text }) => text), ...front.closing, front.signer];
}

describe('the sample set', () => {
  it('is what the index lists, nothing more and nothing less', () => {
    const listed = [
      index.template,
      ...index.plans.map(({ file }) => file),
      ...index.round.plans.map(({ file }) => file),
      index.round.units,
      'README.md',
      'expected',
      'generate.ts',
      'hard',
      'index.json',
      'source',
    ];
    expect(readdirSync(SAMPLES).toSorted()).toEqual(listed.toSorted());
    expect(readdirSync(join(SAMPLES, 'expected')).toSorted()).toEqual(
      [
        'bang-tong-hop.tsv',
        ...[index.round, ...index.plans].map(({ expected }) => expected.replace('expected/', '')),
      ].toSorted(),
    );
  });

  it('stays small', () => {
    const bytes = [index.template, ...[...index.plans, ...index.round.plans].map(({ file }) => file)].map(
      (file) => statSync(join(SAMPLES, file)).size,
    );
    expect(bytes.reduce((a, b) => a + b, 0)).toBeLessThan(MOST_BYTES);
  });

  it('asks for 35 to 45 things', () => {
    expect(criteriaOf(template).length).toBeGreaterThanOrEqual(35);
    expect(criteriaOf(template).length).toBeLessThanOrEqual(45);
  });

  it.each([index.template, ...index.plans.filter(({ form }) => form === 'docx').map(({ file }) => file)])(
    '%s carries every sentence of its source',
    async (file) => {
      const text = squeeze(await docxText(file));
      for (const sentence of sentencesOf(sourceOf(file))) expect(text).toContain(sentence);
    },
  );

  it.each(index.plans.filter(({ form }) => form === 'pdf').map(({ file }) => file))(
    '%s has a text layer with every sentence of its source',
    async (file) => {
      const text = squeeze((await pdfPages(file)).map((page) => page.replace(/^\d+\s/, '')).join('\n'));
      for (const sentence of sentencesOf(sourceOf(file))) expect(text).toContain(sentence);
    },
  );

  it.each(index.plans.filter(({ form }) => form === 'scan' || form === 'bad-scan').map(({ file }) => file))(
    '%s is two or three pages of image without a letter of text',
    async (file) => {
      const pages = await pdfPages(file);
      expect(pages.join('').trim()).toBe('');
      expect(pages.length).toBeGreaterThanOrEqual(2);
      expect(pages.length).toBeLessThanOrEqual(3);
    },
  );

  it.each(
    index.plans.flatMap(({ file, form }) =>
      form === 'tcvn3' || form === 'vni' || form === 'nfd' ? [[file, form] as const] : [],
    ),
  )('%s, decoded, carries every sentence of its source', (file, form) => {
    const bytes = bytesOf(file);
    const text = form === 'nfd' ? new TextDecoder().decode(bytes) : (decodeText(bytes)?.text ?? '');
    if (form === 'nfd') expect(text.normalize('NFC')).not.toBe(text);
    else expect(decodeText(bytes)?.encoding).toBe(form);
    const folded = legacy(text.normalize('NFC'));
    for (const sentence of sentencesOf(sourceOf(file))) expect(folded).toContain(legacy(sentence));
  });

  it.each(index.plans.filter(({ form }) => form === 'garbled').map(({ file }) => file))(
    '%s is as illegible as an engine without Vietnamese leaves it',
    (file) => {
      expect(judge(read(file)).verdict).toBe('garbled');
    },
  );
});

describe.each(index.plans)('what is expected of $file', (plan) => {
  const expected = Expected.parse(JSON.parse(read(plan.expected)));
  const source = sourceOf(plan.file);

  it('agrees with its source and the index', () => {
    expect(expected.plan).toBe(plan.file);
    expect(expected.template).toBe(index.template);
    expect([plan.title, plan.issuer]).toEqual([source.front.title, source.front.issuer]);
    const anew = expectedOf(template, source, []);
    expect(expected['metadata']).toEqual(anew.metadata);
    const withoutLines = <T extends { evidence: readonly { path: string }[] }>(criteria: readonly T[]) =>
      criteria.map((each) => ({ ...each, evidence: each.evidence.map(({ path }) => path) }));
    expect(withoutLines(expected.criteria)).toEqual(withoutLines(anew.criteria));
  });

  it('judges every criterion of the template once', () => {
    expect(expected.criteria.map(({ path }) => path)).toEqual(criteriaOf(template));
  });

  it('points at passages wherever something is met, and at none where it is missing', () => {
    for (const { path, accepted, evidence } of expected.criteria) {
      expect(evidence.length > 0, path).toBe(accepted[0] !== 'missing');
    }
  });

  it('names the value that was changed as it stands in both texts', () => {
    const wordsOf = ({ paragraphs }: SampleSource, paths: readonly string[]): string =>
      paragraphs
        .filter(({ path }) => paths.includes(path))
        .map(({ text }) => text)
        .join('\n');
    for (const { path, changed, evidence } of expected.criteria) {
      if (changed === null) continue;
      expect(wordsOf(template, [path])).toContain(changed.from);
      expect(
        wordsOf(
          source,
          evidence.map((each) => each.path),
        ),
      ).toContain(changed.to);
    }
  });

  it.runIf(plan.file.endsWith('.txt'))('gives the lines of each passage in the file', () => {
    const lines = read(plan.file).split('\n');
    for (const { path, evidence } of expected.criteria) {
      for (const { lines: range } of evidence) {
        expect(range, path).not.toBeNull();
        const [first = 0, last = 0] = range ?? [];
        expect(
          lines
            .slice(first - 1, last)
            .join('')
            .trim(),
          path,
        ).not.toBe('');
      }
    }
  });
});

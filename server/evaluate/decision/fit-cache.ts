// A fit takes half a minute and follows from its examples and from the code that fits: made once, it is kept for whoever asks for it
// again, so that the figures need not fit anew what training has fitted.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Example } from './examples.ts';
import { fitAnswers, type Answers } from './fit-decision.ts';

const FOLDER = fileURLToPath(new URL('../../../node_modules/.cache/doichieu/fits', import.meta.url));
const fileOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const FEATURES = fileOf('../../compare/answers');
/** Beside the features, what is learnt from fits. */
const LATER = new Set(['sureness.ts']);
/** What a fit is made by; what its examples are made by shows in them. */
const CODE = [
  ...['fit-decision.ts', 'fit-choice.ts', 'fit-linear.ts', 'minimize.ts'].map((name) => fileOf(`./${name}`)),
  ...readdirSync(FEATURES)
    .filter((name) => !LATER.has(name))
    .toSorted()
    .map((name) => join(FEATURES, name)),
];

const hashOf = (write: (hash: ReturnType<typeof createHash>) => void): string => {
  const hash = createHash('sha256');
  write(hash);
  return hash.digest('hex');
};

const bytesOf = ({ buffer, byteOffset, byteLength }: Float64Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

function hashOfCode(): string {
  return hashOf((hash) => {
    for (const file of CODE) hash.update(readFileSync(file));
  });
}

function hashOfExample({ name, family, field, rule, demands }: Example): string {
  return hashOf((hash) => {
    hash.update(JSON.stringify([name, family, demands, field.tokens, rule.map(({ status }) => status)]));
    hash.update(
      JSON.stringify([field.criteria.map(({ text }) => text), field.sentences.map(({ text }) => text)]),
    );
    hash.update(
      JSON.stringify(rule.map(({ lacking, alignment: { coverage, margin } }) => [lacking, coverage, margin])),
    );
    for (const rows of [...field.features, ...field.absence]) hash.update(bytesOf(rows));
    field.criteria.forEach((_, demand) => hash.update(bytesOf(field.anywhere(demand))));
  });
}

/** Of several lists out of the same examples. */
export function keptFits(): (examples: readonly Example[]) => Answers {
  const code = hashOfCode();
  const hashes = new Map<Example, string>();
  const known = (example: Example): string => {
    const hash = hashes.get(example) ?? hashOfExample(example);
    hashes.set(example, hash);
    return hash;
  };
  return (examples) => {
    const key = hashOf((hash) => hash.update([code, ...examples.map(known)].join('\n')));
    const file = join(FOLDER, `${key}.json`);
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Answers;
    const answers = fitAnswers(examples);
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, JSON.stringify(answers));
    return answers;
  };
}

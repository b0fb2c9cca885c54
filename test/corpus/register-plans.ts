// The labelled plans beside the project → corpus/plans.json: their hashes, facts and labels, never their text.
// Run to rewrite the register: node test/corpus/register-plans.ts
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const SHARED = resolve(process.env['DOICHIEU_SHARED'] ?? join(import.meta.dirname, '../../../shared'));
export const REGISTER = resolve(import.meta.dirname, '../../corpus/plans.json');

type LineRange = readonly [first: number, last: number];

export interface RegisteredPlan {
  /** As the labels name it. */
  readonly id: string;
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly lines: number;
  /** test: never looked at while tuning. */
  readonly use: 'training' | 'test';
  readonly facts: Readonly<Record<string, string | null>> | null;
}

/** One criterion of the plan taken as template, as a careful reader found it in another plan. */
export interface Label {
  readonly path: string;
  readonly lines: LineRange;
  /** The preferred status first. */
  readonly accepted: readonly string[];
  readonly evidence: readonly LineRange[];
}

export interface Register {
  readonly plans: readonly RegisteredPlan[];
  readonly alignments: readonly {
    readonly template: string;
    readonly plan: string;
    readonly criteria: readonly Label[];
  }[];
}

const FACTS = [
  'kind',
  'number',
  'date',
  'issuer',
  'place',
  'province',
  'signer',
  'position',
  'parentNumber',
  'parentDate',
];
const STATUS: Readonly<Record<string, string>> = { F: 'met', P: 'partial', M: 'missing' };

function rowsOf(file: string): string[][] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

function rangesOf(list: string): LineRange[] {
  return list
    .split(',')
    .filter((range) => range !== '')
    .map((range) => range.split('-').map(Number))
    .map(([first = 0, last = 0]) => [first, last]);
}

function labelsOf(file: string): Label[] {
  return rowsOf(file).map(([path = '', first, last, accepted = '', evidence = '']) => ({
    path,
    lines: [Number(first), Number(last)],
    accepted: accepted.split('|').map((letter) => STATUS[letter] ?? letter),
    evidence: rangesOf(evidence),
  }));
}

/** undefined where the plans are not beside the project. */
export function registerPlans(shared: string): Register | undefined {
  if (!existsSync(join(shared, 'seeds'))) return undefined;
  const facts = new Map(
    rowsOf(join(shared, 'gold/metadata.tsv')).map(([id = '', ...values]) => [
      id,
      Object.fromEntries(FACTS.map((name, at) => [name, values[at]?.trim() || null])),
    ]),
  );
  const plans = readdirSync(join(shared, 'seeds'))
    .toSorted()
    .map((file): RegisteredPlan => {
      const bytes = readFileSync(join(shared, 'seeds', file));
      const id = file.slice(0, 3);
      return {
        id,
        file: `seeds/${file}`,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        bytes: bytes.length,
        lines: bytes.toString('utf8').replace(/\n$/, '').split('\n').length,
        use: facts.has(id) ? 'training' : 'test',
        facts: facts.get(id) ?? null,
      };
    });
  const alignments = readdirSync(join(shared, 'gold'))
    .toSorted()
    .flatMap((file) => {
      const [, template, plan] = /^align-(\d+)-(\d+)\.tsv$/.exec(file) ?? [];
      if (template === undefined || plan === undefined) return [];
      return [{ template, plan, criteria: labelsOf(join(shared, 'gold', file)) }];
    });
  return { plans, alignments };
}

if (import.meta.main) {
  const register = registerPlans(SHARED);
  if (register === undefined) throw new Error(`no plans at ${SHARED}`);
  // A criterion a line, as far as the formatter lets it, so that a changed label is one changed line.
  const rows = JSON.stringify(register).replaceAll('},{', '},\n{');
  writeFileSync(REGISTER, rows);
  execFileSync('npx', ['oxfmt', REGISTER]);
}

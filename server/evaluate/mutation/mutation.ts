// A real plan → the same plan as another commune might write it: items deleted, weakened, reworded, moved, merged, split,
// renumbered, values changed; with what an officer would then have to say of each. The same seed gives the same mutants.
import { fold } from '../../language/fold.ts';
import type { Document, Field, Section } from '../../model/document.ts';
import { linesOf, type Transcript } from '../../model/transcript.ts';
import { changeValue } from './change-value.ts';
import { printNodes, type MutantNode } from './mutant-text.ts';
import { reword } from './reword.ts';

export type Operation =
  | 'kept'
  | 'deleted'
  | 'weakened'
  | 'changed'
  | 'reworded'
  | 'merged'
  | 'split'
  | 'moved'
  | 'swapped'
  | 'tabled';

export interface Fate {
  /** Of the criterion drawn from the item. */
  readonly path: string;
  readonly operation: Operation;
  /** For `changed`: what now stands in the plan. */
  readonly value: string | null;
}

export interface Mutant {
  readonly text: string;
  readonly fates: readonly Fate[];
}

/** Chance of each operation for an item; what is left is kept. */
const CHANCES: readonly (readonly [Exclude<Operation, 'kept' | 'tabled'>, number])[] = [
  ['deleted', 0.1],
  ['weakened', 0.06],
  ['changed', 0.12],
  ['reworded', 0.12],
  ['merged', 0.06],
  ['split', 0.06],
  ['moved', 0.06],
  ['swapped', 0.08],
];

/** What stands elsewhere in the plan too cannot be deleted from it. Share of runs of five words. */
const SAID_TWICE = 0.35;
const RUN = 5;
/** Share of its words a weakened item keeps. */
const WEAKENED = 0.3;
/** Chance that a list is laid out as a table of tasks. */
const TABLED = 0.12;
/** A table of fewer rows would be a list. */
const FEWEST_ROWS = 3;

function nodeOf(section: Section): MutantNode {
  return {
    fields: section.fields,
    group: /^[IVX]+$/u.test(section.label),
    paths: [section.path],
    bullet: /^[-+]$/u.test(section.label),
    label: section.label,
    title: section.titled ? section.heading : '',
    body: section.text,
    children: section.children.map(nodeOf),
  };
}

function leavesWithParents(
  nodes: MutantNode[],
): { readonly node: MutantNode; readonly siblings: MutantNode[] }[] {
  return nodes.flatMap((node) =>
    node.children.length > 0 ? leavesWithParents(node.children) : [{ node, siblings: nodes }],
  );
}

const words = (text: string): readonly string[] => fold(text).match(/[a-z0-9]+/g) ?? [];

function runs(text: string): readonly string[] {
  const all = words(text);
  return all.slice(RUN - 1).map((_, at) => all.slice(at, at + RUN).join(' '));
}

function saidElsewhere(node: MutantNode, all: readonly MutantNode[]): boolean {
  const elsewhere = new Set(all.filter((other) => other !== node).flatMap((other) => runs(other.body)));
  const own = runs(node.body);
  return own.length > 0 && own.filter((run) => elsewhere.has(run)).length / own.length > SAID_TWICE;
}

/** At the sentence or clause that ends nearest to the middle. */
function cut(body: string): readonly [string, string] | undefined {
  const middle = body.length / 2;
  const ends = [...body.matchAll(/[.;] (?=\p{Lu}|\p{Ll})/gu)].map(({ index }) => index + 1);
  const best = ends.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  if (best === undefined || best < body.length * 0.25 || best > body.length * 0.75) return undefined;
  return [body.slice(0, best).trim(), body.slice(best).trim()];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

interface Bench {
  readonly random: () => number;
  readonly roots: MutantNode[];
  readonly all: readonly MutantNode[];
}

type Apply = (node: MutantNode, siblings: MutantNode[], bench: Bench) => string | boolean;

const OPERATIONS: Readonly<Record<Exclude<Operation, 'kept' | 'tabled'>, Apply>> = {
  deleted(node, siblings, { all }) {
    if (saidElsewhere(node, all)) return false;
    siblings.splice(siblings.indexOf(node), 1);
    return true;
  },
  weakened(node, _, { all }) {
    const all_ = node.body.split(' ');
    if (all_.length < 25 || saidElsewhere(node, all)) return false;
    node.body = `${all_.slice(0, Math.ceil(all_.length * WEAKENED)).join(' ')}.`;
    return true;
  },
  changed(node, _, { random }) {
    const changed = changeValue(node.body, random);
    if (!changed) return false;
    node.body = changed.text;
    return changed.value;
  },
  reworded(node, _, { random }) {
    const before = node.body;
    if (words(before).length < 15) return false;
    node.body = reword(before, random);
    return node.body !== before;
  },
  merged(node, siblings) {
    const next = siblings[siblings.indexOf(node) + 1];
    if (
      !next ||
      next.children.length > 0 ||
      next.paths.length > 1 ||
      node.fields ||
      node.title !== '' ||
      next.title !== ''
    ) {
      return false;
    }
    node.body = `${node.body.replace(/[.;]$/u, '')}; ${next.body}`;
    node.paths.push(...next.paths);
    siblings.splice(siblings.indexOf(next), 1);
    return true;
  },
  split(node, siblings) {
    const halves = node.title === '' ? cut(node.body) : undefined;
    if (!halves) return false;
    node.body = halves[0];
    const half: MutantNode = { ...node, paths: [], body: capital(halves[1]), children: [] };
    siblings.splice(siblings.indexOf(node) + 1, 0, half);
    return true;
  },
  moved(node, siblings, { random, roots }) {
    const elsewhere = leavesWithParents(roots)
      .map((leaf) => leaf.siblings)
      .filter((other) => other !== siblings && other[0]?.bullet === node.bullet)
      .filter(([first]) => (first?.fields === undefined) === (node.fields === undefined));
    const target = elsewhere[Math.floor(random() * elsewhere.length)];
    if (!target || siblings.length < 2) return false;
    siblings.splice(siblings.indexOf(node), 1);
    target.splice(Math.floor(random() * (target.length + 1)), 0, node);
    return true;
  },
  swapped(node, siblings) {
    const at = siblings.indexOf(node);
    const next = siblings[at + 1];
    if (!next) return false;
    siblings.splice(at, 2, next, node);
    return true;
  },
};

function draw(random: () => number): Exclude<Operation, 'tabled'> {
  let left = random();
  for (const [operation, chance] of CHANCES) {
    left -= chance;
    if (left < 0) return operation;
  }
  return 'kept';
}

/** Columns that say nothing of any value, so that none is changed by the layout. */
const COLUMNS: readonly Field[] = [
  { kind: 'lead', name: 'Chủ trì', text: 'Văn phòng' },
  { kind: 'time', name: 'Thời gian', text: 'Thường xuyên' },
];

/** A list of items → the rows of a table; the whole list or nothing. */
function layOut(lists: readonly MutantNode[][], random: () => number): void {
  for (const list of lists) {
    const plain = list.every(
      ({ title, children, fields }) => title === '' && children.length === 0 && !fields,
    );
    if (!plain || list.length < FEWEST_ROWS || random() >= TABLED) continue;
    for (const node of list) node.fields = COLUMNS;
  }
}

export function mutate(document: Document, transcript: Transcript, random: () => number): Mutant {
  const roots = document.sections.map(nodeOf);
  const leaves = leavesWithParents(roots);
  const bench: Bench = { random, roots, all: leaves.map(({ node }) => node) };
  layOut([...new Set(leaves.map(({ siblings }) => siblings))], random);
  const fates = new Map<string, Fate>();
  const record = (path: string, operation: Operation, value: string | null): void => {
    fates.set(path, { path, operation, value });
  };
  for (const { node, siblings } of leaves) {
    const path = node.paths[0] ?? '';
    if (fates.has(path)) continue;
    const operation = draw(random);
    const done = operation === 'kept' ? true : OPERATIONS[operation](node, siblings, bench);
    const laidOut = node.fields === COLUMNS && (done === false || operation === 'kept');
    if (laidOut) record(path, 'tabled', null);
    else if (done === false) record(path, 'kept', null);
    else for (const each of node.paths) record(each, operation, typeof done === 'string' ? done : null);
  }
  const lines = linesOf(transcript.text);
  const first = document.sections[0]?.lines[0] ?? 1;
  const last = document.sections.at(-1)?.lines[1] ?? lines.length;
  const text = [...lines.slice(0, first - 1), ...printNodes(roots), ...lines.slice(last)].join('\n');
  return { text, fates: [...fates.values()] };
}

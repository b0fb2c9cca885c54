// A Word file as a package: its parts, unpacked one by one within a limit on all of them, and the relations between them.
import { unzipSync } from 'fflate';
import { posix } from 'node:path';
import type { Limits } from '../../config.ts';
import { Failure } from '../../failure.ts';
import { allBelow, readTree } from './tree.ts';

/** Unpacked bytes of all parts that are read. A plan of 100 pages has 3 MB; a file that unpacks to more is an attack or a mistake. */
const UNPACKED_BYTES = 64 * 1024 * 1024;

export interface Relation {
  /** Name of the part; an address where the target lies outside. */
  readonly target: string;
  /** The last word of its type: `footnotes`, `header`, `aFChunk`. */
  readonly type: string;
}

export interface Package {
  readonly main: string;
  part(name: string): Uint8Array | undefined;
  relations(part: string): ReadonlyMap<string, Relation>;
  /** The first part that `part` relates to in this way. */
  related(part: string, type: string): Uint8Array | undefined;
}

/** What is left of the limit, for a file and for the files inside it together. */
export interface Budget {
  left: number;
}

export function budgetFor(limits: Limits): Budget {
  return { left: Math.min(UNPACKED_BYTES, limits.fileBytes) };
}

/** Names of parts are one whatever their case; some writers part folders as Windows does. */
function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}

interface Entry {
  readonly name: string;
  readonly size: number;
}

function entriesOf(bytes: Uint8Array): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  unzipSync(bytes, {
    filter({ name, originalSize }) {
      entries.set(partName(name), { name, size: originalSize });
      return false;
    },
  });
  return entries;
}

function orDamaged<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw cause instanceof Failure ? cause : new Failure('damaged', { cause });
  }
}

export function openPackage(bytes: Uint8Array, budget: Budget): Package {
  const entries = orDamaged(() => entriesOf(bytes));
  const unpacked = new Map<string, Uint8Array | undefined>();
  const related = new Map<string, ReadonlyMap<string, Relation>>();

  const part = (asked: string): Uint8Array | undefined => {
    const known = partName(asked);
    if (unpacked.has(known)) return unpacked.get(known);
    const entry = entries.get(known);
    if (entry === undefined) return undefined;
    const { name } = entry;
    budget.left -= entry.size;
    if (budget.left < 0) {
      throw new Failure('too-large', { detail: `Phần ${name} của tệp bung ra quá lớn.` });
    }
    const found = orDamaged(() => unzipSync(bytes, { filter: (file) => file.name === name })[name]);
    unpacked.set(known, found);
    return found;
  };

  const relations = (name: string): ReadonlyMap<string, Relation> => {
    const known = related.get(name);
    if (known) return known;
    const folder = posix.dirname(name);
    const xml = part(posix.join(folder, '_rels', `${posix.basename(name)}.rels`));
    const found = new Map<string, Relation>();
    for (const { attributes } of xml ? allBelow(readTree(xml), 'Relationship') : []) {
      const { Id = '', Type = '', Target = '', TargetMode } = attributes;
      const target = TargetMode === 'External' ? Target : inside(folder, Target);
      found.set(Id, { target, type: Type.slice(Type.lastIndexOf('/') + 1) });
    }
    related.set(name, found);
    return found;
  };

  const top = [...relations('')].find(([, { type }]) => type === 'officeDocument')?.[1].target;
  const main = top !== undefined && entries.has(partName(top)) ? top : 'word/document.xml';
  return {
    main,
    part,
    relations,
    related(name, type) {
      const relation = [...relations(name).values()].find((each) => each.type === type);
      return relation && part(relation.target);
    },
  };
}

function inside(folder: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : posix.normalize(posix.join(folder, target));
}

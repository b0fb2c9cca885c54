// The files as a power cut at some place of the record may leave them. What was synced is there; of the rest, each name is there or
// not, and each page or sector of a file is as it was after some write between the last sync and the cut, as the page cache may have
// sent it to the disk at any time and in any order.
import type { Chance } from '../random.ts';
import type { Disk, Naming, Node, Write } from './disk.ts';

/** Bytes of a page of memory, which go to a disk together, and of a sector, which a disk writes whole: half a page may stay old. */
const PAGE = 4096;
const SECTOR = 512;
/** How likely something that was not synced is there: nothing of it, some, nearly all, all. */
const LUCK = [0, 0.5, 0.9, 1];

/** Of folders: undefined. */
export type Left = ReadonlyMap<string, Buffer | undefined>;

/** Paths below the root. */
export function leftBy(disk: Disk, place: number, chance: Chance): Left {
  const ofNames = chance.of(LUCK);
  const ofBytes = chance.of(LUCK);
  const unit = chance.of([PAGE, SECTOR]);
  const left = new Map<string, Buffer | undefined>();
  const names = namesAt(disk.namings, place, () => chance.is(ofNames));
  const walk = (folder: Node, above: string): void => {
    for (const [name, node] of names.get(folder) ?? []) {
      const path = above === '' ? name : `${above}/${name}`;
      left.set(path, node.names === undefined ? bytesAt(node, place, chance, ofBytes, unit) : undefined);
      if (node.names !== undefined) walk(node, path);
    }
  };
  walk(disk.root, '');
  return left;
}

/** As the program itself sees them at the end: nothing is lost. */
export function wholeOf(disk: Disk): Left {
  const all: Chance = { next: () => 0, whole: () => 0, is: () => true, of: (from) => from[0] as never };
  return leftBy(disk, Infinity, all);
}

function namesAt(
  namings: readonly Naming[],
  place: number,
  isKept: () => boolean,
): ReadonlyMap<Node, ReadonlyMap<string, Node>> {
  const names = new Map<Node, Map<string, Node>>();
  const kept = new Set<Naming>();
  for (const naming of namings) {
    const { folder, name, node, after } = naming;
    if (naming.began >= place || (after !== undefined && !kept.has(after))) continue;
    if (naming.lasts >= place && !isKept()) continue;
    kept.add(naming);
    const entries = names.get(folder) ?? new Map<string, Node>();
    names.set(folder, entries);
    if (node === undefined) entries.delete(name);
    else entries.set(name, node);
  }
  return names;
}

function bytesAt({ writes }: Node, place: number, chance: Chance, luck: number, unit: number): Buffer {
  const begun = writes.filter(({ began }) => began < place);
  // A cut of the file and the writes after it lie in one journal: without the one there are none of the others.
  const lost = begun.findIndex(
    ({ bytes, lasts }) => bytes === undefined && lasts >= place && !chance.is(luck),
  );
  const done = lost < 0 ? begun : begun.slice(0, lost);
  const lastSynced = done.findLastIndex(({ lasts }) => lasts < place);
  const file = new GrowingFile();
  for (const write of done.slice(0, lastSynced + 1)) file.put(write, write.offset, end(write));
  /** Units that stay as they are, whatever was written to them later. */
  const settled = new Set<number>();
  for (const write of done.slice(lastSynced + 1)) {
    if (write.bytes === undefined) {
      file.put(write, 0, 0);
      continue;
    }
    for (let at = write.offset; at < end(write);) {
      const number = Math.floor(at / unit);
      const next = Math.min((number + 1) * unit, end(write));
      if (!settled.has(number)) {
        if (chance.is(luck)) file.put(write, at, next);
        else settled.add(number);
      }
      at = next;
    }
  }
  // The length may be there before the bytes are.
  if (chance.is(luck)) file.lengthen(done.reduce(lengthAfter, 0));
  return file.bytes();
}

function lengthAfter(length: number, write: Write): number {
  return write.bytes === undefined ? write.offset : Math.max(length, end(write));
}

const end = ({ offset, bytes }: Write): number => offset + (bytes?.length ?? 0);

class GrowingFile {
  #held = Buffer.alloc(PAGE);
  #size = 0;

  /** The part of the write between two offsets of the file; a write of nothing cuts the file. */
  put({ offset, bytes }: Write, from: number, to: number): void {
    if (bytes === undefined) {
      if (offset < this.#size) this.#held.fill(0, offset, this.#size);
      this.#grow(offset);
      this.#size = offset;
      return;
    }
    this.#grow(to);
    this.#size = Math.max(this.#size, to);
    bytes.copy(this.#held, from, from - offset, to - offset);
  }

  lengthen(size: number): void {
    this.#grow(size);
    this.#size = Math.max(this.#size, size);
  }

  bytes(): Buffer {
    return this.#held.subarray(0, this.#size);
  }

  #grow(size: number): void {
    if (size <= this.#held.length) return;
    const larger = Buffer.alloc(Math.max(size, this.#held.length * 2));
    this.#held.copy(larger);
    this.#held = larger;
  }
}

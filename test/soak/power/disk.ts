// Calls → what they did to the files below a folder, each change with what made it last: a later sync of its file or of its folder.
import { basename, dirname } from 'node:path';
import { descriptorIn, lastNumberIn, stringsIn, type Call } from './calls.ts';

/** A folder or a file, whatever its name is at the time. */
export interface Node {
  /** Of a folder: undefined for a file. */
  readonly names: Map<string, Node> | undefined;
  /** Of a file, in order. */
  readonly writes: Write[];
}

interface Change {
  readonly began: number;
  readonly ended: number;
  /** The place in the record from which on a power cut cannot undo it; Infinity where nothing ever synced it. */
  lasts: number;
}

/** Bytes put at an offset, or, with none, the file cut there. */
export interface Write extends Change {
  readonly offset: number;
  readonly bytes: Buffer | undefined;
}

/** A name that a folder got or, with no node, lost. */
export interface Naming extends Change {
  readonly folder: Node;
  readonly name: string;
  readonly node: Node | undefined;
  /** Of a name lost to a new one: that one. No disk takes the old name away before the new one stands. */
  readonly after: Naming | undefined;
}

/** The first bytes of what was said to `port`, at which time. */
export interface Said {
  readonly port: number;
  readonly place: number;
  readonly at: number;
}

export interface Disk {
  readonly root: Node;
  readonly namings: readonly Naming[];
  /** Over connections. */
  readonly said: readonly Said[];
  /** The places in the record at which something changed. */
  readonly places: readonly number[];
  /** Ways of changing a file that are not followed here: with one of them nothing can be concluded. */
  readonly unknown: readonly string[];
}

export interface DiskOptions {
  /** What is recorded; it exists and is empty. */
  readonly root: string;
  /** Which syncs count, by the path of what is synced. */
  readonly isSynced: (path: string, kind: 'file' | 'folder') => boolean;
  /** Shared memory, which a power cut takes away with the machine: no file, whatever its name. */
  readonly isMemory: (path: string) => boolean;
}

const CONNECTION = /^TCP(?:v6)?:\[.*->.*:(\d+)\]$/;

export async function diskOf(calls: AsyncIterable<Call>, options: DiskOptions): Promise<Disk> {
  const { root: above, isSynced, isMemory } = options;
  const root: Node = folderNode();
  const namings: Naming[] = [];
  const said: Said[] = [];
  const places = new Set<number>();
  const unknown = new Set<string>();
  /** Where the next bytes of a file go that are written one after another. */
  const ends = new Map<Node, number>();

  const isBelow = (path: string): boolean => path.startsWith(`${above}/`) && !isMemory(path);
  const nodeAt = (path: string): Node | undefined =>
    path === above
      ? root
      : path
          .slice(above.length + 1)
          .split('/')
          .reduce<Node | undefined>((node, name) => node?.names?.get(name), root);
  const name = (call: Call, path: string, node: Node | undefined, after?: Naming): Naming | undefined => {
    const folder = nodeAt(dirname(path));
    if (folder?.names === undefined) throw new Error(`no folder of ${path}, place ${call.began}`);
    if (node === undefined) folder.names.delete(basename(path));
    else folder.names.set(basename(path), node);
    const naming = { ...spanOf(call), folder, name: basename(path), node, after };
    namings.push(naming);
    places.add(call.began);
    return naming;
  };
  const write = (call: Call, node: Node, offset: number, bytes: Buffer | undefined): void => {
    node.writes.push({ ...spanOf(call), offset, bytes });
    places.add(call.began);
  };
  const open = (call: Call, path: string): void => {
    if (!/O_WRONLY|O_RDWR/.test(call.said)) return;
    if (call.said.includes('O_TMPFILE')) unknown.add('O_TMPFILE');
    const known = nodeAt(path);
    const node = known ?? fileNode();
    if (known === undefined) name(call, path, node);
    else if (call.said.includes('O_TRUNC')) write(call, node, 0, undefined);
    ends.set(node, 0);
  };
  const put = (call: Call, path: string): void => {
    const node = nodeAt(path);
    if (node === undefined) {
      unknown.add(`${call.name} to ${path}, which nobody made`);
      return;
    }
    const bytes = Buffer.concat(stringsIn(call.said)).subarray(0, call.result);
    if (bytes.length < call.result) unknown.add(`${call.name} of ${call.result} bytes to ${path}`);
    const isPlaced = call.name.startsWith('p');
    const offset = isPlaced ? lastNumberIn(call.said) : (ends.get(node) ?? 0);
    if (!isPlaced) ends.set(node, offset + bytes.length);
    write(call, node, offset, bytes);
  };
  const sync = (call: Call, path: string): void => {
    const node = nodeAt(path);
    if (node === undefined || !isSynced(path, node.names === undefined ? 'file' : 'folder')) return;
    const changes = node.names === undefined ? node.writes : namings.filter(({ folder }) => folder === node);
    for (const change of changes)
      if (change.ended < call.began) change.lasts = Math.min(change.lasts, call.ended);
  };
  const rename = (call: Call, from: string, to: string): void => {
    const node = nodeAt(from);
    if (node === undefined) throw new Error(`${from} takes a name and was never made, place ${call.began}`);
    name(call, from, undefined, name(call, to, node));
  };

  for await (const call of calls) {
    const descriptor = descriptorIn(call.said);
    switch (call.name) {
      case 'open':
      case 'creat':
      case 'openat': {
        const path = stringsIn(call.said)[0]?.toString() ?? '';
        if (isBelow(path)) open(call, path);
        break;
      }
      case 'write':
      case 'writev':
      case 'pwrite64':
      case 'pwritev':
      case 'pwritev2':
      case 'sendto':
      case 'sendmsg': {
        const port = CONNECTION.exec(descriptor ?? '')?.[1];
        if (port !== undefined) said.push({ port: Number(port), place: call.began, at: call.at });
        else if (descriptor !== undefined && isBelow(descriptor)) put(call, descriptor);
        break;
      }
      case 'ftruncate': {
        const node = descriptor !== undefined && isBelow(descriptor) ? nodeAt(descriptor) : undefined;
        if (node !== undefined) write(call, node, lastNumberIn(call.said), undefined);
        break;
      }
      case 'fsync':
      case 'fdatasync':
        if (descriptor !== undefined && (isBelow(descriptor) || descriptor === above)) sync(call, descriptor);
        break;
      case 'mkdir':
      case 'mkdirat': {
        const path = stringsIn(call.said)[0]?.toString() ?? '';
        if (isBelow(path)) name(call, path, folderNode());
        break;
      }
      case 'unlink':
      case 'unlinkat':
      case 'rmdir': {
        const path = stringsIn(call.said)[0]?.toString() ?? '';
        if (isBelow(path)) name(call, path, undefined);
        break;
      }
      case 'rename':
      case 'renameat':
      case 'renameat2':
      case 'link':
      case 'linkat': {
        const [from = '', to = ''] = stringsIn(call.said).map(String);
        if (!isBelow(from) && !isBelow(to)) break;
        if (call.name.startsWith('rename')) rename(call, from, to);
        else name(call, to, nodeAt(from));
        break;
      }
      case 'mmap': {
        const path = /, \d+<((?:\\x[0-9a-f]{2})*)>/.exec(call.said)?.[1];
        const isWritten = call.said.includes('MAP_SHARED') && call.said.includes('PROT_WRITE');
        const mapped = path && isWritten ? String(stringsIn(`"${path}"`)[0]) : undefined;
        if (mapped !== undefined && isBelow(mapped)) unknown.add(`memory shared with ${mapped}`);
        break;
      }
      default:
        for (const path of pathsIn(call.said)) if (isBelow(path)) unknown.add(`${call.name} of ${path}`);
    }
  }
  return {
    root,
    namings,
    said,
    places: [...places].toSorted((one, other) => one - other),
    unknown: [...unknown],
  };
}

function spanOf({ began, ended }: Call): Change {
  return { began, ended, lasts: Infinity };
}

function folderNode(): Node {
  return { names: new Map(), writes: [] };
}

function fileNode(): Node {
  return { names: undefined, writes: [] };
}

function pathsIn(said: string): readonly string[] {
  return [...said.matchAll(/<((?:\\x[0-9a-f]{2})+)>|"((?:\\x[0-9a-f]{2})*)"/g)].map(([, one, other]) =>
    String(stringsIn(`"${one ?? other}"`)[0]),
  );
}

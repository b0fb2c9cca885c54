// The simulator, on records made by hand: what a power cut may leave, and what it must.
import { describe, expect, it } from 'vitest';
import { chanceOf } from '../random.ts';
import { callsIn, type Call } from './calls.ts';
import { leftBy, wholeOf, type Left } from './cut.ts';
import { diskOf, type Disk } from './disk.ts';
import { isMemory, placeOfAnswer } from './recording.ts';

const SEEDS = Array.from({ length: 200 }, (_, seed) => seed);
const END = 1000;

const hex = (text: string): string =>
  [...Buffer.from(text)].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');
const path = (name: string): string => `"${hex(`/disk/${name}`)}"`;
const open = (name: string): string => `5<${hex(`/disk/${name}`)}>`;

const made = (name: string): string =>
  `openat(AT_FDCWD<${hex('/')}>, ${path(name)}, O_WRONLY|O_CREAT|O_EXCL, 0666) = ${open(name)}`;
const wrote = (name: string, text: string): string =>
  `write(${open(name)}, "${hex(text)}", ${Buffer.byteLength(text)}) = ${Buffer.byteLength(text)}`;
const wroteAt = (name: string, text: string, offset: number): string =>
  `pwrite64(${open(name)}, "${hex(text)}", ${text.length}, ${offset}) = ${text.length}`;
const cutTo = (name: string, size: number): string => `ftruncate(${open(name)}, ${size}) = 0`;
const synced = (name: string): string => `fsync(${open(name)}) = 0`;
const rootSynced = `fsync(5<${hex('/disk')}>) = 0`;
const folder = (name: string): string => `mkdir(${path(name)}, 0777) = 0`;
const renamed = (from: string, to: string): string => `rename(${path(from)}, ${path(to)}) = 0`;
const removed = (name: string): string => `unlink(${path(name)}) = 0`;

/** Each line a tenth of a second after the one before; a number before it is the thread's. */
function linesOf(calls: readonly string[]): readonly string[] {
  return calls.map((call, at) => {
    const [, thread = '1', told = call] = /^(\d+) (.*)$/.exec(call) ?? [];
    return `${thread} ${(100 + at / 10).toFixed(6)} ${told}`;
  });
}

function played(calls: readonly string[]): Promise<Disk> {
  return diskOf(callsIn(linesOf(calls)), { root: '/disk', isSynced: () => true, isMemory });
}

/** What is left of a file after each of many cuts; undefined where its name is gone. */
async function leftOf(name: string, calls: readonly string[], place = END): Promise<readonly unknown[]> {
  const disk = await played(calls);
  return SEEDS.map((seed) => leftBy(disk, place, chanceOf(seed)).get(name)?.toString());
}

const DRAFT = [made('draft'), wrote('draft', 'kế '), wrote('draft', 'hoạch')];

describe('after a power cut', () => {
  it('a file is whole whose bytes and then whose folder were synced', async () => {
    const left = await leftOf('file', [...DRAFT, synced('draft'), renamed('draft', 'file'), rootSynced]);
    expect(new Set(left)).toEqual(new Set(['kế hoạch']));
  });

  it.each([
    [
      'a name that was not synced is there or not',
      [...DRAFT, synced('draft')],
      'draft',
      ['kế hoạch', undefined],
    ],
    [
      'a new name takes the old one with it, or both are as before',
      [...DRAFT, synced('draft'), rootSynced, renamed('draft', 'file')],
      'file',
      ['kế hoạch', undefined],
    ],
    [
      'a removed name may be back',
      [...DRAFT, synced('draft'), rootSynced, removed('draft')],
      'draft',
      ['kế hoạch', undefined],
    ],
    ['a file may be empty whose name alone was synced', [...DRAFT, rootSynced], 'draft', ['', 'kế hoạch']],
    [
      'a file is gone with its folder',
      [folder('files'), made('files/a'), `fsync(5<${hex('/disk/files')}>) = 0`],
      'files/a',
      ['', undefined],
    ],
    [
      'what was written after a sync may be lost',
      [...DRAFT, synced('draft'), rootSynced, wroteAt('draft', 'K', 0)],
      'draft',
      ['kế hoạch', 'Kế hoạch'],
    ],
    [
      'a cut of a file may be lost, and with it what was written later',
      [...DRAFT, synced('draft'), rootSynced, cutTo('draft', 0), wroteAt('draft', 'K', 1)],
      'draft',
      ['kế hoạch', '', '\0K'],
    ],
  ])('%s', async (_, calls, name, states) => {
    const left = new Set(await leftOf(name, calls));
    for (const state of states) expect(left).toContain(state);
  });

  it('never is a file gone under both of its names', async () => {
    const disk = await played([...DRAFT, synced('draft'), rootSynced, renamed('draft', 'file')]);
    for (const seed of SEEDS) {
      const names = [...leftBy(disk, END, chanceOf(seed)).keys()];
      expect(names.length, `seed ${seed}`).toBeGreaterThan(0);
    }
  });

  it('a write that a sync did not wait for may be lost', async () => {
    const text = 'a';
    const begun = [
      made('a'),
      rootSynced,
      `1 pwrite64(${open('a')}, "${hex(text)}", 1, 0 <unfinished ...>`,
      `2 fsync(${open('a')} <unfinished ...>`,
      '1 <... pwrite64 resumed>) = 1',
      '2 <... fsync resumed>) = 0',
    ];
    expect(new Set(await leftOf('a', begun))).toEqual(new Set(['', '\0', 'a']));
  });

  it('a sync that is not over holds nothing yet', async () => {
    const calls = [
      ...DRAFT,
      rootSynced,
      `1 fsync(${open('draft')} <unfinished ...>`,
      '1 <... fsync resumed>) = 0',
    ];
    expect(new Set(await leftOf('draft', calls, 6))).toContain('');
    expect(new Set(await leftOf('draft', calls))).toEqual(new Set(['kế hoạch']));
  });

  it('each page or sector is old or new by itself', async () => {
    const [old, young] = ['o'.repeat(8192), 'n'.repeat(8192)];
    const left = await leftOf('a', [
      made('a'),
      wroteAt('a', old, 0),
      synced('a'),
      rootSynced,
      wroteAt('a', young, 0),
    ]);
    const mixed = left.map(String).filter((text) => text.includes('o') && text.includes('n'));
    expect(mixed.length).toBeGreaterThan(0);
    for (const text of mixed)
      for (let at = 0; at < text.length; at += 512) expect(text.slice(at, at + 512)).toMatch(/^(o+|n+)$/);
  });
});

it('plays a record to what really lies there', async () => {
  const disk = await played([
    folder('files'),
    ...DRAFT,
    renamed('draft', 'files/a'),
    made('b'),
    `writev(${open('b')}, [{iov_base="${hex('một ')}", iov_len=6}, {iov_base="${hex('hai')}", iov_len=3}], 2) = 9`,
    removed('nothing').replace('= 0', '= -1 ENOENT (No such file or directory)'),
  ]);
  const text = (left: Left) => [...left].map(([name, bytes]) => [name, bytes?.toString()]);
  expect(text(wholeOf(disk))).toEqual([
    ['files', undefined],
    ['files/a', 'kế hoạch'],
    ['b', 'một hai'],
  ]);
});

it('tells where an answer was begun to be sent, on the connection that asked', async () => {
  const socket = (port: number): string => `9<TCP:[127.0.0.1:80->127.0.0.1:${port}]>`;
  const sent = (port: number): string => `write(${socket(port)}, "${hex('HTTP/1.1')}", 8) = 8`;
  const { said } = await played([sent(41), made('a'), sent(42), sent(41)]);
  const recording = { asked: new Map([[7, { port: 41, from: 100_250 }]]) };
  expect(placeOfAnswer(recording, said, 7)).toBe(4);
  expect(placeOfAnswer(recording, said, 8)).toBeUndefined();
});

it.each([
  ['a copy within the kernel', `copy_file_range(4<${hex('/x')}>, NULL, ${open('a')}, NULL, 9, 0) = 9`],
  ['shared memory', `mmap(NULL, 4096, PROT_READ|PROT_WRITE, MAP_SHARED, ${open('a')}, 0) = 0x7f0000000000`],
  ['a write that was not kept whole', `write(${open('a')}, "${hex('ab')}"..., 9) = 9`],
])('says that it cannot follow %s', async (_, call) => {
  expect((await played([made('a'), call])).unknown).toHaveLength(1);
});

it('takes the record apart call by call, whatever thread comes between', async () => {
  const calls: Call[] = [];
  for await (const call of callsIn(
    linesOf([`1 fsync(5<a> <unfinished ...>`, '2 fsync(6<b>) = 0', '1 <... fsync resumed>) = 0']),
  ))
    calls.push(call);
  expect(calls.map(({ said, began, ended }) => [said, began, ended])).toEqual([
    ['6<b>', 2, 2],
    ['5<a>', 1, 3],
  ]);
});

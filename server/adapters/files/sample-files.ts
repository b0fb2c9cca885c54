// What comes with the program: the sample set, a folder with an index of what is template and what are plans, and templates as files.
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { SampleFile, SampleRound } from '../../http/services.ts';

interface SampleIndex {
  readonly template: string;
  readonly plans: readonly { readonly file: string }[];
  readonly round: {
    readonly name: string;
    readonly deadline: string;
    /** A file of names. */
    readonly units: string;
    readonly plans: readonly { readonly file: string }[];
  };
}

/** The template first: the plans are compared with it. */
export async function readSamples(folder: string, signal: AbortSignal): Promise<readonly SampleFile[]> {
  const index = await readIndex(folder, signal);
  const files = [
    { file: index.template, role: 'template' as const },
    ...[...index.plans, ...index.round.plans].map(({ file }) => ({ file, role: 'plan' as const })),
  ];
  return Promise.all(
    files.map(async ({ file, role }) => ({
      name: basename(file),
      bytes: new Uint8Array(await readFile(join(folder, file), { signal })),
      role,
    })),
  );
}

export async function readSampleRound(folder: string, signal: AbortSignal): Promise<SampleRound> {
  const { name, deadline, units } = (await readIndex(folder, signal)).round;
  const list = await readFile(join(folder, units), { encoding: 'utf8', signal });
  return { name, deadline, units: list.trim().split('\n') };
}

/** By name. */
export async function readShippedTemplates(
  folder: string,
  signal: AbortSignal,
): Promise<readonly Omit<SampleFile, 'role'>[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).toSorted();
  return Promise.all(
    names.map(async (name) => ({
      name,
      bytes: new Uint8Array(await readFile(join(folder, name), { signal })),
    })),
  );
}

async function readIndex(folder: string, signal: AbortSignal): Promise<SampleIndex> {
  return JSON.parse(await readFile(join(folder, 'index.json'), { encoding: 'utf8', signal })) as SampleIndex;
}

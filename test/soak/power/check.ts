// The program on the files that a power cut left: is all there that it told of before?
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { lostOf, undoneOf, untilIdle } from '../kills/checks.ts';
import { orphansIn, untilSwept } from '../kills/orphans.ts';
import { askerOf, type Ledger } from '../kills/people.ts';
import { programAt, verify } from '../kills/program.ts';
import type { Left } from './cut.ts';
import { hashOf, type CommandTold } from './recording.ts';

/** Half received files are thrown away when they are a day old: here the power is back two days later. */
const TWO_DAYS_S = 2 * 24 * 60 * 60;

export interface Promised {
  /** Told before the cut, and nothing of it later. */
  readonly ledger: Ledger;
  readonly commands: readonly CommandTold[];
  /** undefined: none was sent yet. */
  readonly template: string | undefined;
}

/** Faults, each in a sentence. `until`: the work that is left is waited for and looked at, too. */
export async function faultsAfter(
  left: Left,
  { ledger, commands, template }: Promised,
  until: 'started' | 'all is compared',
): Promise<readonly string[]> {
  const root = mkdtempSync(join(tmpdir(), 'doichieu-cut-'));
  try {
    layOut(left, root);
    const faults = commands.flatMap(({ name, files }) =>
      [...files]
        .filter(([path, hash]) => hashOf(left.get(path) ?? Buffer.alloc(0)) !== hash)
        .map(([path]) => `${name}: ${path} ${left.has(path) ? 'has other bytes' : 'is gone'}`),
    );
    const place = { folder: join(root, 'data'), databaseUrl: undefined };
    const { code, said } = await verify(place);
    if (code !== 0) faults.push(`verify ended with ${code}: ${said.trim()}`);
    const program = await programAt(place);
    try {
      await program.start(0);
      const ask = askerOf(program.url, ledger);
      if (until === 'all is compared') {
        faults.push(...(await untilIdle(ask)));
        if (template !== undefined) faults.push(...(await undoneOf(ask, ledger, template, false)));
      }
      faults.push(...(await lostOf(ask, ledger)));
      await untilSwept(place);
      await program.stop();
      faults.push(...orphansIn(place));
    } catch (cause) {
      faults.push(`the service: ${cause instanceof Error ? cause.message : String(cause)}`);
    } finally {
      await program.kill();
    }
    return faults;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function layOut(left: Left, root: string): void {
  const before = Date.now() / 1000 - TWO_DAYS_S;
  for (const [path, bytes] of left) {
    const full = join(root, path);
    if (bytes === undefined) {
      mkdirSync(full, { recursive: true });
      continue;
    }
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, bytes);
    if (path.includes('/draft-')) utimesSync(full, before, before);
  }
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const FLAT_MEMORY = pathToFileURL(
  join(import.meta.dirname, '../../../server/adapters/node/flat-memory.ts'),
).href;
/** Tells what it is after having asked. */
const PROGRAM = `
import { text } from 'node:stream/consumers';
import { keepMemoryFlat } from '${FLAT_MEMORY}';
keepMemoryFlat();
const { pid, argv, execArgv, env } = process;
const input = await text(process.stdin);
console.log(JSON.stringify({ pid, args: argv.slice(2), execArgv, input, asked: env.MALLOC_MMAP_THRESHOLD_ }));
`;

let folder: string;
let program: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doichieu-memory-'));
  program = join(folder, 'program.mjs');
  await writeFile(program, PROGRAM);
});
afterAll(() => rm(folder, { recursive: true }));

async function run(
  asked?: string,
): Promise<{ readonly told: object; readonly err: string; readonly pid: unknown }> {
  const { MALLOC_MMAP_THRESHOLD_: _, ...env } = process.env;
  const child = spawn(process.execPath, ['--no-deprecation', program, 'text', 'kế hoạch xã.pdf'], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: asked === undefined ? env : { ...env, MALLOC_MMAP_THRESHOLD_: asked },
  });
  child.stdin.end('đầu vào');
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { told: JSON.parse(out) as object, err, pid: child.pid };
}

describe.skipIf(process.platform !== 'linux')('keeping memory flat', () => {
  it('starts the program anew as the same process, with its arguments and its input, in silence', async () => {
    const { told, err, pid } = await run();
    const execArgv = ['--max-semi-space-size=8', '--no-deprecation'];
    const same = { pid, args: ['text', 'kế hoạch xã.pdf'], input: 'đầu vào' };
    expect(told).toEqual({ ...same, execArgv, asked: '1048576' });
    expect(err).toBe('');
  });

  it('leaves alone what the user has set', async () => {
    expect((await run('65536')).told).toMatchObject({ asked: '65536' });
  });
});

import { spawn } from 'node:child_process';
import { hostname } from 'node:os';
import { describe, expect, it } from 'vitest';
import { isDeadWorker, newWorkerName } from '../../../server/adapters/node/node-worker-name.ts';

describe('worker name', () => {
  it('tells a worker that runs from one that was killed', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const name = `${hostname()} ${child.pid} x`;
    expect(isDeadWorker(name)).toBe(false);
    const ended = new Promise((go) => child.once('exit', go));
    child.kill('SIGKILL');
    await ended;
    expect(isDeadWorker(name)).toBe(true);
  });

  it('knows its own workers from those of a predecessor with the same pid', () => {
    expect(isDeadWorker(newWorkerName())).toBe(false);
    expect(isDeadWorker(`${hostname()} ${process.pid} predecessor`)).toBe(true);
  });

  it('does not judge the workers of other machines', () => {
    expect(isDeadWorker('elsewhere 1 x')).toBe(false);
  });
});

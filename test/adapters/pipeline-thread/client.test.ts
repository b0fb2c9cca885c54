import { afterEach, describe, expect, it } from 'vitest';
import { startPipelineThread, type PipelineThread } from '../../../server/adapters/pipeline-thread/client.ts';
import { standingClock } from '../../support/service/standing-clock.ts';
import { pageOf } from '../../support/reading/fake-reader.ts';

const NEVER = new AbortController().signal;
const GIVEN = {
  pages: [
    pageOf(1, 'KẾ HOẠCH\nTriển khai phong trào thi đua\nI. MỤC ĐÍCH\n1. Nâng cao nhận thức của cán bộ.'),
  ],
  siblings: [],
};

let thread: PipelineThread;
afterEach(() => thread.close());

describe('thinking thread', () => {
  it('understands and compares, several at once, each with its own answer', async () => {
    thread = startPipelineThread(60_000);
    const [plan, leaning] = await Promise.all([
      thread.ask('understand', GIVEN, NEVER),
      thread.ask('understand', { ...GIVEN, siblings: ['Nâng cao nhận thức của cán bộ.'] }, NEVER),
    ]);
    expect(plan.document.sections[0]).toMatchObject({ path: 'I' });
    expect(leaning.transcript.text).toBe(plan.transcript.text);
    const template = {
      name: '',
      version: '1',
      metadata: plan.document.metadata,
      references: [],
      criteria: [],
    };
    expect((await thread.ask('compare', { template, plan }, NEVER)).summary).toMatchObject({
      met: 0,
      missing: 0,
    });
  });

  it('stops when told to, and the next task finds a new thread', async () => {
    thread = startPipelineThread(60_000);
    const stop = new AbortController();
    const stopped = thread.ask('understand', GIVEN, stop.signal);
    process.once('worker', () => stop.abort(new Error('stopped')));
    await expect(stopped).rejects.toThrow('stopped');
    expect((await thread.ask('understand', GIVEN, NEVER)).document.sections).toHaveLength(1);
  });

  it('ends a task beyond its time with a sentence for the user', async () => {
    const clock = standingClock();
    thread = startPipelineThread(60_000, undefined, clock);
    const late = expect(thread.ask('understand', GIVEN, NEVER)).rejects.toMatchObject({ code: 'too-slow' });
    await clock.waitedFor();
    clock.pass(60_000);
    await late;
  });
});

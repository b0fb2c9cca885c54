// What a page that is open all the while is told of the jobs: no progress that goes back, and no end that is not an end.
import { setTimeout as pause } from 'node:timers/promises';

export interface Followed {
  /** In sentences. */
  faults(): readonly string[];
  end(): void;
}

interface Job {
  readonly id: string;
  readonly status: string;
  readonly page: number;
}

export function followJobs(url: string): Followed {
  const stop = new AbortController();
  const furthest = new Map<string, number>();
  const ended = new Set<string>();
  const faults: string[] = [];

  const hear = (event: string, job: Job): void => {
    const before = furthest.get(job.id) ?? 0;
    if (job.page < before) faults.push(`${job.id} went from ${before} pages back to ${job.page}`);
    if (ended.has(job.id) && event === 'progress') faults.push(`${job.id} went on after its end`);
    furthest.set(job.id, Math.max(before, job.page));
    if (event !== 'progress') ended.add(job.id);
    if (event === 'failed' || event === 'cancelled') faults.push(`${job.id} was told to have ${event}`);
  };

  const listen = async (): Promise<void> => {
    const answer = await fetch(`${url}/api/jobs/events`, { signal: stop.signal });
    const decoder = new TextDecoder();
    let said = '';
    for await (const chunk of answer.body ?? []) {
      said += decoder.decode(chunk as Uint8Array, { stream: true });
      const events = said.split('\n\n');
      said = events.pop() ?? '';
      for (const event of events) {
        const [, kind, data] = /^event: (\w+)\ndata: (.+)$/m.exec(event) ?? [];
        if (kind !== undefined && data !== undefined) hear(kind, JSON.parse(data) as Job);
      }
    }
  };

  void (async () => {
    // As a browser does.
    while (!stop.signal.aborted) await listen().catch(() => pause(500));
  })();
  return {
    faults: () => (ended.size === 0 ? [...faults, 'no end of any job was told'] : faults),
    end: () => stop.abort(),
  };
}

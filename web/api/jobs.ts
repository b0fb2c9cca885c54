// Jobs: followed as they go, and cancelled.
import type { JobView } from '../../server/http/schema.ts';
import { send } from './ask.ts';

/** Hears of every job's progress on one connection, which the browser opens again when it breaks. Gives what ends it. */
export function followJobs(onJob: (job: JobView) => void): () => void {
  const source = new EventSource('/api/jobs/events');
  const hear = (event: MessageEvent<string>): void => onJob(JSON.parse(event.data) as JobView);
  for (const name of ['progress', 'finished', 'failed', 'cancelled']) source.addEventListener(name, hear);
  return () => source.close();
}

export function cancelJob(id: string) {
  return send<JobView>('DELETE', `/api/jobs/${id}`);
}

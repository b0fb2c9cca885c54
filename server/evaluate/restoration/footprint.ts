// What restoring costs: run by itself in a process of its own, as footprint TEXT, so that nothing else is in its memory.
// Prints { loadSeconds, restoreSeconds, megabytes } as JSON; seconds of one core.
import { readFileSync } from 'node:fs';
import { loadShippedModel } from '../../adapters/files/model-file.ts';
import { normalize } from '../../language/normalize.ts';
import { restoreTranscript } from '../../text/restore-transcript.ts';

export interface Footprint {
  readonly loadSeconds: number;
  /** Median of several, once the runtime has compiled what is hot. */
  readonly restoreSeconds: number;
  /** Most that was resident, the first runs over. */
  readonly megabytes: number;
}

/** Runs after which the runtime has compiled what is hot. */
const WARM = 3;
const TIMES = 5;
const [file = ''] = process.argv.slice(2);
const text = normalize(readFileSync(file, 'utf8'));
const transcript = { text, pages: [], origins: [], corrections: [] };
const begun = process.cpuUsage();
const model = await loadShippedModel();
const loadSeconds = secondsSince(begun);
for (let time = 0; time < WARM; time++) restoreTranscript(transcript, model);
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
const seconds = Array.from({ length: TIMES }, () => {
  const again = process.cpuUsage();
  restoreTranscript(transcript, model);
  return secondsSince(again);
}).toSorted((a, b) => a - b);
const footprint: Footprint = {
  loadSeconds,
  restoreSeconds: seconds[TIMES >> 1] ?? Infinity,
  megabytes,
};
process.stdout.write(JSON.stringify(footprint));

function secondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

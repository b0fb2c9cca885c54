// The letters of a round: who writes them, and all of them as one file, which the service takes its time to write.
import type { LetterSettingsView } from '../../server/http/campaigns/letter-routes.ts';
import type { JobView } from '../../server/http/schema.ts';
import { get, send } from './ask.ts';

/** Its pages are units. */
export type LettersJob = JobView;

export function getLetterSettings(signal?: AbortSignal) {
  return get<LetterSettingsView | null>('/api/settings/letters', signal);
}

/** As letters go out until an office sets itself; `round`: else of the newest that is open. null: nothing is known yet. */
export function getLetterDefaults(round: string | null, signal?: AbortSignal) {
  const query = round === null ? '' : `?campaign=${encodeURIComponent(round)}`;
  return get<LetterSettingsView | null>(`/api/settings/letters/defaults${query}`, signal);
}

export function putLetterSettings(settings: LetterSettingsView) {
  return send<LetterSettingsView>('PUT', '/api/settings/letters', settings);
}

export function writeLetters(round: string) {
  return send<LettersJob>('POST', `/api/campaigns/${encodeURIComponent(round)}/letters`);
}

export function getJob(job: string, signal?: AbortSignal) {
  return get<JobView>(`/api/jobs/${encodeURIComponent(job)}`, signal);
}

export function lettersFile(round: string, job: string): string {
  return `/api/campaigns/${encodeURIComponent(round)}/letters/${encodeURIComponent(job)}`;
}

// Sharing the work on a round: who looks after which units, and views of its matrix kept under a name.
import type { AssigneeView, SavedViewView } from '../../server/http/campaigns/working-schema.ts';
import type { Query } from '../query.ts';
import { get, send } from './ask.ts';

const at = (round: string): string => `/api/campaigns/${encodeURIComponent(round)}`;

export async function listAssignees(round: string, signal?: AbortSignal) {
  const answer = await get<{ readonly assignees: readonly AssigneeView[] }>(`${at(round)}/assignees`, signal);
  return answer.assignees;
}

/** All units that `asked`, as the service is asked, leaves, in whatever order; null: to nobody. */
export function assignUnits(round: string, asked: Query, assignee: string | null) {
  const query = new URLSearchParams(Object.entries(asked).filter(([name]) => name !== 'sort')).toString();
  return send<{ readonly units: number }>('PUT', `${at(round)}/assignee?${query}`, { assignee });
}

/** Who may be given work: everyone with an account; nobody is known where the service has none. */
export async function listNames(signal?: AbortSignal): Promise<readonly string[]> {
  return (await get<{ readonly names: readonly string[] }>('/api/people/names', signal)).names;
}

export async function listViews(round: string, signal?: AbortSignal) {
  return (await get<{ readonly views: readonly SavedViewView[] }>(`${at(round)}/views`, signal)).views;
}

export function saveView(round: string, name: string, query: Query) {
  return send<SavedViewView>('PUT', `${at(round)}/views/${encodeURIComponent(name)}`, { query });
}

export function dropView(round: string, name: string) {
  return send<unknown>('DELETE', `${at(round)}/views/${encodeURIComponent(name)}`);
}

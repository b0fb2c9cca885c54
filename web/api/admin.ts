// What an administrator looks after: people, tokens, the audit, what was removed, how the service is.
import type { PersonView, RoleView, TokenView } from '../../server/http/accounts/schema.ts';
import type { AuditEntryView } from '../../server/http/audit/routes.ts';
import type { HealthView, RemovedView } from '../../server/http/care/routes.ts';
import type { Query } from '../query.ts';
import { get, send } from './ask.ts';

export const listPeople = async (signal: AbortSignal): Promise<readonly PersonView[]> =>
  (await get<{ people: PersonView[] }>('/api/people', signal)).people;

export const addPerson = (person: {
  readonly name: string;
  readonly username: string;
  readonly role: RoleView;
  readonly password: string;
}): Promise<PersonView> => send<PersonView>('POST', '/api/people', person);

export const changePerson = (
  id: string,
  change: { readonly role?: RoleView; readonly disabled?: boolean; readonly password?: string },
): Promise<PersonView> => send<PersonView>('PATCH', `/api/people/${encodeURIComponent(id)}`, change);

export const listTokens = async (signal: AbortSignal): Promise<readonly TokenView[]> =>
  (await get<{ tokens: TokenView[] }>('/api/tokens', signal)).tokens;

export const addToken = (token: {
  readonly name: string;
  readonly role: RoleView;
  readonly days: number;
}): Promise<{ readonly token: TokenView; readonly secret: string }> =>
  send<{ token: TokenView; secret: string }>('POST', '/api/tokens', token);

export const endToken = (id: string): Promise<void> =>
  send('DELETE', `/api/tokens/${encodeURIComponent(id)}`);

export interface AuditPage {
  readonly total: number;
  readonly entries: readonly AuditEntryView[];
  readonly actors: readonly string[];
}

export const listAudit = (
  filter: Query,
  slice: { readonly offset: number; readonly limit: number },
  signal: AbortSignal,
): Promise<AuditPage> =>
  get<AuditPage>(
    `/api/audit?${new URLSearchParams({ ...filter, offset: String(slice.offset), limit: String(slice.limit) }).toString()}`,
    signal,
  );

export const auditFile = (filter: Query, format: 'csv' | 'xlsx'): string =>
  `/api/audit/export?${new URLSearchParams({ ...filter, format }).toString()}`;

export const listTrash = async (signal: AbortSignal): Promise<readonly RemovedView[]> =>
  (await get<{ documents: RemovedView[] }>('/api/trash?limit=500', signal)).documents;

export const deleteForGood = (id: string): Promise<void> => send('DELETE', `/api/trash/${id}`);

export const bringBack = (id: string): Promise<unknown> => send('POST', `/api/documents/${id}/restore`);

export const getHealth = (signal: AbortSignal): Promise<HealthView> => get<HealthView>('/api/health', signal);

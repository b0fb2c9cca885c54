// Rounds (đợt kiểm tra): opened, laid out as a matrix page by page, their units, their tray.
import { get, send } from './ask.ts';
import type {
  CampaignView,
  MatrixRowView,
  MatrixView,
  UnassignedView,
  UnitFilesView,
  UnitView,
} from '../../server/http/campaigns/schema.ts';
import type { AcrossView, ProvinceView } from './round-views.ts';

export interface NewRound {
  readonly name: string;
  readonly template: string;
  readonly deadline?: string;
  readonly province?: string;
  /** Names. */
  readonly units?: readonly string[];
  readonly documents?: 'all' | readonly string[];
}

export interface RoundChange {
  readonly name?: string;
  readonly deadline?: string | null;
  readonly closed?: boolean;
}

export interface UnitList {
  readonly units: readonly UnitView[];
  readonly unread: readonly { readonly line: number; readonly text: string }[];
  /** Communes of that name there are none today. */
  readonly unlisted: readonly string[];
}

const at = (round: string): string => `/api/campaigns/${encodeURIComponent(round)}`;
const unitOf = (round: string, unit: string): string => `${at(round)}/units/${encodeURIComponent(unit)}`;

export async function listRounds(signal?: AbortSignal) {
  return (await get<{ readonly campaigns: readonly CampaignView[] }>('/api/campaigns', signal)).campaigns;
}

export function getRound(round: string, signal?: AbortSignal) {
  return get<CampaignView>(at(round), signal);
}

export function openRound(round: NewRound) {
  return send<CampaignView>('POST', '/api/campaigns', round);
}

export function changeRound(round: string, change: RoundChange) {
  return send<CampaignView>('PATCH', at(round), change);
}

export async function listProvinces(signal?: AbortSignal) {
  return (await get<{ readonly provinces: readonly ProvinceView[] }>('/api/provinces', signal)).provinces;
}

/** What a pasted list, a file or a province holds, before a round is made of it. */
export function readUnits(from: { readonly text: string } | { readonly province: string } | File) {
  if (!(from instanceof File)) return send<UnitList>('POST', '/api/units/read', from);
  const form = new FormData();
  form.append('file', from, from.name);
  return send<UnitList>('POST', '/api/units/read', form);
}

/** A part of the rows; `query` narrows and orders all of them. */
export function getMatrix(
  round: string,
  query: Readonly<Record<string, string>>,
  offset: number,
  limit: number,
  signal?: AbortSignal,
) {
  const asked = new URLSearchParams({ ...query, offset: String(offset), limit: String(limit) });
  return get<MatrixView>(`${at(round)}/matrix?${asked.toString()}`, signal);
}

export function getUnit(round: string, unit: string, signal?: AbortSignal) {
  return get<UnitFilesView>(unitOf(round, unit), signal);
}

export function changeUnit(
  round: string,
  unit: string,
  change: { readonly assignee?: string | null; readonly reviewed?: boolean },
) {
  return send<MatrixRowView>('PATCH', unitOf(round, unit), change);
}

/** A person says whose plan it is, and that it counts. */
export function giveDocument(round: string, unit: string, document: string) {
  return send<MatrixRowView>('PUT', `${unitOf(round, unit)}/document`, { document });
}

/** Back to the tray. */
export function takeDocument(round: string, unit: string, document: string) {
  return send<MatrixRowView>(
    'DELETE',
    `${unitOf(round, unit)}/document?document=${encodeURIComponent(document)}`,
  );
}

export function joinRound(round: string, documents: readonly string[]) {
  return send<CampaignView>('POST', `${at(round)}/documents`, { documents });
}

export function leaveRound(round: string, document: string) {
  return send<CampaignView>('DELETE', `${at(round)}/documents/${encodeURIComponent(document)}`);
}

export function listTray(round: string, offset: number, limit: number, signal?: AbortSignal) {
  return get<{ readonly total: number; readonly documents: readonly UnassignedView[] }>(
    `${at(round)}/unassigned?offset=${offset}&limit=${limit}`,
    signal,
  );
}

/** Cells that the service gives at once. */
const ACROSS_PAGE = 100;

/** Đọc ngang: one criterion down the units, cells that say alike together; the first `limit`, asked for page by page. */
export async function getAcross(
  round: string,
  criterion: string,
  { limit, status }: { readonly limit: number; readonly status: string },
  signal?: AbortSignal,
): Promise<AcrossView> {
  const path = `${at(round)}/criteria/${encodeURIComponent(criterion)}`;
  const page = (offset: number) => {
    const asked = { offset: String(offset), limit: String(ACROSS_PAGE), ...(status !== '' && { status }) };
    return get<AcrossView>(`${path}?${new URLSearchParams(asked).toString()}`, signal);
  };
  const { groups, ...first } = await page(0);
  const whole = new Map(groups.map((group) => [group.key, group]));
  for (let offset = ACROSS_PAGE; offset < Math.min(limit, first.total); offset += ACROSS_PAGE) {
    for (const group of (await page(offset)).groups) {
      const cells = [...(whole.get(group.key)?.cells ?? []), ...group.cells];
      whole.set(group.key, { ...group, cells });
    }
  }
  return { ...first, groups: [...whole.values()] };
}

export function roundFile(round: string, format: 'xlsx' | 'csv' | 'docx'): string {
  return `${at(round)}/export?format=${format}`;
}

export function letterFile(round: string, unit: string): string {
  return `${unitOf(round, unit)}/letter`;
}

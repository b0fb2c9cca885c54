// The page's addresses: what stands where, and going there without loading anew.

import type { Query } from './query.ts';

/** The parts of a round: its matrix, one criterion down all units, what is unsure, plans without a unit, letters. */
export const PANES = {
  matrix: '',
  across: 'doc-ngang',
  questions: 'can-xem',
  tray: 'khay',
  letters: 'cong-van',
};
export type Pane = keyof typeof PANES;

/** What an administrator looks after. */
export const ADMIN_ROOMS = {
  health: '',
  people: 'nguoi-dung',
  office: 'co-quan',
  tokens: 'the',
  audit: 'nhat-ky',
  trash: 'da-bo',
};
export type AdminRoom = keyof typeof ADMIN_ROOMS;

/** What stands beside the criteria of a template. */
export const TEMPLATE_SIDES = { edit: '', preview: 'xem-truoc', versions: 'phien-ban' };
export type TemplateSide = keyof typeof TEMPLATE_SIDES;
/** In the address of a template that is being written and not stored yet. */
export const NEW_TEMPLATE = 'moi';

export type Route =
  | { readonly view: 'home' }
  | { readonly view: 'rounds' }
  | { readonly view: 'new-round' }
  | { readonly view: 'round'; readonly round: string; readonly pane: Pane; readonly query: Query }
  | { readonly view: 'intake'; readonly query: Query }
  | { readonly view: 'compare'; readonly comparison: string; readonly criterion: string | null }
  | {
      readonly view: 'document';
      readonly document: string;
      /** null: the page on which the lines stand, else the first. */
      readonly page: number | null;
      readonly lines: readonly [number, number] | null;
    }
  | { readonly view: 'templates' }
  | {
      readonly view: 'template';
      readonly template: string;
      readonly side: TemplateSide;
      readonly query: Query;
    }
  | { readonly view: 'search'; readonly query: Query }
  | { readonly view: 'unknown' }
  | { readonly view: 'admin'; readonly room: AdminRoom; readonly query: Query };

export function routeOf(url: URL): Route {
  const [, room, id, inner] = url.pathname.split('/').map(decodeURIComponent);
  const query = Object.fromEntries(url.searchParams);
  switch (room) {
    case 'dot':
      if (!id) return { view: 'rounds' };
      if (id === 'moi') return { view: 'new-round' };
      return { view: 'round', round: id, pane: paneOf(inner ?? ''), query };
    case 'tiep-nhan':
      return { view: 'intake', query };
    case 'doi-chieu':
      if (id) return { view: 'compare', comparison: id, criterion: query['tieu-chi'] ?? null };
      break;
    case 'van-ban': {
      const lines = /^(\d+)-(\d+)$/.exec(query['dong'] ?? '');
      if (!id) break;
      return {
        view: 'document',
        document: id,
        page: Number(query['trang']) || null,
        lines: lines === null ? null : [Number(lines[1]), Number(lines[2])],
      };
    }
    case 'mau':
      if (!id) return { view: 'templates' };
      return { view: 'template', template: id, side: sideOf(inner ?? ''), query };
    case 'tim-kiem':
      return { view: 'search', query };
    case 'quan-tri':
      return { view: 'admin', room: adminRoomOf(id ?? ''), query };
  }
  return room === '' || room === undefined ? { view: 'home' } : { view: 'unknown' };
}

function paneOf(path: string): Pane {
  const found = Object.entries(PANES).find(([, one]) => one === path);
  return (found?.[0] ?? 'matrix') as Pane;
}

function sideOf(path: string): TemplateSide {
  const found = Object.entries(TEMPLATE_SIDES).find(([, one]) => one === path);
  return (found?.[0] ?? 'edit') as TemplateSide;
}

function adminRoomOf(path: string): AdminRoom {
  const found = Object.entries(ADMIN_ROOMS).find(([, one]) => one === path);
  return (found?.[0] ?? 'health') as AdminRoom;
}

export function adminPath(room: AdminRoom = 'health', query: Query = {}): string {
  return withQuery(room === 'health' ? '/quan-tri' : `/quan-tri/${ADMIN_ROOMS[room]}`, query);
}

export const homePath = '/';
export const roundsPath = '/dot';
export const newRoundPath = '/dot/moi';

export function roundPath(round: string, pane: Pane = 'matrix', query: Query = {}): string {
  const base = `/dot/${encodeURIComponent(round)}`;
  return withQuery(pane === 'matrix' ? base : `${base}/${PANES[pane]}`, query);
}

export function intakePath(query: Query = {}): string {
  return withQuery('/tiep-nhan', query);
}

export function comparePath(comparison: string, criterion = ''): string {
  return withQuery(`/doi-chieu/${comparison}`, { 'tieu-chi': criterion });
}

export function documentPath(
  document: string,
  page?: number | null,
  lines?: readonly [number, number] | null,
): string {
  return withQuery(`/van-ban/${document}`, {
    trang: page ? String(page) : '',
    dong: lines ? `${lines[0]}-${lines[1]}` : '',
  });
}

export const templatesPath = '/mau';

export function templatePath(template: string, side: TemplateSide = 'edit', query: Query = {}): string {
  const base = `/mau/${encodeURIComponent(template)}`;
  return withQuery(side === 'edit' ? base : `${base}/${TEMPLATE_SIDES[side]}`, query);
}

export function searchPath(query: Query): string {
  return withQuery('/tim-kiem', query);
}

/** What is not asked is not in the address. */
function withQuery(path: string, query: Query): string {
  const asked = Object.entries(query).filter(([, value]) => value !== '');
  return asked.length === 0 ? path : `${path}?${new URLSearchParams(asked).toString()}`;
}

/** replace: the same place told more exactly, which the Back button should not stop at. */
export function goTo(path: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') history.pushState(null, '', path);
  else history.replaceState(history.state, '', path);
  dispatchEvent(new Event('dc-route'));
}

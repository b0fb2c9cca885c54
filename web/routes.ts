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
  | { readonly view: 'rounds'; readonly query: Query }
  | { readonly view: 'new-round' }
  | { readonly view: 'round'; readonly round: string; readonly pane: Pane; readonly query: Query }
  | { readonly view: 'intake'; readonly query: Query }
  | { readonly view: 'compare'; readonly comparison: string; readonly query: Query }
  | {
      readonly view: 'document';
      readonly document: string;
      /** null: the page on which the lines stand, else the first. */
      readonly page: number | null;
      readonly lines: readonly [number, number] | null;
    }
  | { readonly view: 'templates'; readonly query: Query }
  | {
      readonly view: 'template';
      readonly template: string;
      readonly side: TemplateSide;
      readonly query: Query;
    }
  | { readonly view: 'search'; readonly query: Query }
  | { readonly view: 'guide'; readonly chapter: string }
  | { readonly view: 'unknown' }
  | { readonly view: 'admin'; readonly room: AdminRoom; readonly query: Query };

export function routeOf(url: URL): Route {
  const [room, ...inside] = partsOf(url.pathname);
  const query = Object.fromEntries(url.searchParams);
  return roomOf(room ?? '', inside, query) ?? { view: 'unknown' };
}

/** undefined where no such place is: what is cut or mistyped is told rather than taken for its neighbour. */
function roomOf(room: string, inside: readonly string[], query: Query): Route | undefined {
  const [id, inner, ...beyond] = inside;
  if (beyond.length > 0) return undefined;
  switch (room) {
    case '':
      return { view: 'home' };
    case 'dot': {
      if (id === undefined) return { view: 'rounds', query };
      if (id === 'moi') return inner === undefined ? { view: 'new-round' } : undefined;
      const pane = named(PANES, inner);
      return pane && { view: 'round', round: id, pane, query };
    }
    case 'mau': {
      if (id === undefined) return { view: 'templates', query };
      const side = named(TEMPLATE_SIDES, inner);
      return side && { view: 'template', template: id, side, query };
    }
    case 'quan-tri': {
      const of = named(ADMIN_ROOMS, id);
      return of && inner === undefined ? { view: 'admin', room: of, query } : undefined;
    }
    case 'doi-chieu':
      return id === undefined || inner !== undefined ? undefined : { view: 'compare', comparison: id, query };
    case 'van-ban':
      return id === undefined || inner !== undefined ? undefined : documentOf(id, query);
    case 'tiep-nhan':
      return id === undefined ? { view: 'intake', query } : undefined;
    case 'huong-dan':
      return inner === undefined ? { view: 'guide', chapter: id ?? '' } : undefined;
    case 'tim-kiem':
      return id === undefined ? { view: 'search', query } : undefined;
  }
  return undefined;
}

function documentOf(document: string, query: Query): Route {
  const lines = /^(\d+)-(\d+)$/.exec(query['dong'] ?? '');
  return {
    view: 'document',
    document,
    page: Number(query['trang']) || null,
    lines: lines === null ? null : [Number(lines[1]), Number(lines[2])],
  };
}

/** Without the empty part after a closing slash. An address that is no well-formed one names nothing that is. */
function partsOf(pathname: string): readonly string[] {
  const parts = pathname.split('/').slice(1);
  if (parts.at(-1) === '') parts.pop();
  try {
    return parts.map(decodeURIComponent);
  } catch {
    return ['%'];
  }
}

function named<Name extends string>(
  paths: Readonly<Record<Name, string>>,
  path: string | undefined,
): Name | undefined {
  const found = Object.entries(paths).find(([, one]) => one === (path ?? ''));
  return found?.[0] as Name | undefined;
}

export function adminPath(room: AdminRoom = 'health', query: Query = {}): string {
  return withQuery(room === 'health' ? '/quan-tri' : `/quan-tri/${ADMIN_ROOMS[room]}`, query);
}

export const homePath = '/';
export function roundsPath(query: Query = {}): string {
  return withQuery('/dot', query);
}

export const newRoundPath = '/dot/moi';

export function roundPath(round: string, pane: Pane = 'matrix', query: Query = {}): string {
  const base = `/dot/${encodeURIComponent(round)}`;
  return withQuery(pane === 'matrix' ? base : `${base}/${PANES[pane]}`, query);
}

export function intakePath(query: Query = {}): string {
  return withQuery('/tiep-nhan', query);
}

/** `status`: of the criteria that are listed; '' for all. */
export function comparePath(comparison: string, criterion = '', status = ''): string {
  return withQuery(`/doi-chieu/${encodeURIComponent(comparison)}`, {
    'tieu-chi': criterion,
    'ket-qua': status,
  });
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

export function templatesPath(query: Query = {}): string {
  return withQuery('/mau', query);
}

export function templatePath(template: string, side: TemplateSide = 'edit', query: Query = {}): string {
  const base = `/mau/${encodeURIComponent(template)}`;
  return withQuery(side === 'edit' ? base : `${base}/${TEMPLATE_SIDES[side]}`, query);
}

export function searchPath(query: Query): string {
  return withQuery('/tim-kiem', query);
}

export function guidePath(chapter = ''): string {
  return chapter === '' ? '/huong-dan' : `/huong-dan/${encodeURIComponent(chapter)}`;
}

/** What is not asked is not in the address. */
function withQuery(path: string, query: Query): string {
  const asked = Object.entries(query).filter(([, value]) => value !== '');
  return asked.length === 0 ? path : `${path}?${new URLSearchParams(asked).toString()}`;
}

/** replace: the same place told more exactly, which the Back button should not stop at. */
export function goTo(path: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') {
    keepScroll();
    history.pushState(null, '', path);
  } else history.replaceState(history.state, '', path);
  dispatchEvent(new Event('dc-route'));
}

/** What an entry of the history keeps of its page besides the address. */
interface Entry {
  /** Pixels. */
  readonly scroll?: number;
  /** What was unfolded or chosen there, by the name of its view. */
  readonly kept?: Readonly<Record<string, unknown>>;
}

/** Back finds the page where it was left. */
export function keepScroll(): void {
  const entry = history.state as Entry | null;
  if ((entry?.scroll ?? 0) !== scrollY) history.replaceState({ ...entry, scroll: scrollY }, '');
}

export function keptScroll(): number {
  return (history.state as Entry | null)?.scroll ?? 0;
}

/** What a view has besides its address, for Back and for a reload. */
export function keepHere(view: string, value: unknown): void {
  const entry = history.state as Entry | null;
  history.replaceState({ ...entry, kept: { ...entry?.kept, [view]: value } }, '');
}

/** undefined where the page was not here before. */
export function keptHere(view: string): unknown {
  return (history.state as Entry | null)?.kept?.[view];
}

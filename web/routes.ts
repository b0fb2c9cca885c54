// The page's addresses: what stands where, and going there without loading anew.

export type Route =
  | { readonly view: 'intake' }
  | { readonly view: 'compare'; readonly comparison: string; readonly criterion: string | null }
  | {
      readonly view: 'document';
      readonly document: string;
      /** null: the page on which the lines stand, else the first. */
      readonly page: number | null;
      readonly lines: readonly [number, number] | null;
    }
  | { readonly view: 'search'; readonly query: Readonly<Record<string, string>> };

export function routeOf(url: URL): Route {
  const [, room, id] = url.pathname.split('/').map(decodeURIComponent);
  if (room === 'doi-chieu' && id) {
    return { view: 'compare', comparison: id, criterion: url.searchParams.get('tieu-chi') };
  }
  if (room === 'van-ban' && id) {
    const lines = /^(\d+)-(\d+)$/.exec(url.searchParams.get('dong') ?? '');
    return {
      view: 'document',
      document: id,
      page: Number(url.searchParams.get('trang')) || null,
      lines: lines === null ? null : [Number(lines[1]), Number(lines[2])],
    };
  }
  if (room === 'tim-kiem') return { view: 'search', query: Object.fromEntries(url.searchParams) };
  return { view: 'intake' };
}

export const intakePath = '/';

export function comparePath(comparison: string, criterion?: string): string {
  const query =
    criterion === undefined ? '' : `?${new URLSearchParams({ 'tieu-chi': criterion }).toString()}`;
  return `/doi-chieu/${comparison}${query}`;
}

export function documentPath(
  document: string,
  page?: number | null,
  lines?: readonly [number, number] | null,
): string {
  const query = new URLSearchParams();
  if (page) query.set('trang', String(page));
  if (lines) query.set('dong', `${lines[0]}-${lines[1]}`);
  return `/van-ban/${document}?${query.toString()}`;
}

export function searchPath(query: Readonly<Record<string, string>>): string {
  const asked = Object.entries(query).filter(([, value]) => value !== '');
  return `/tim-kiem?${new URLSearchParams(Object.fromEntries(asked)).toString()}`;
}

/** replace: the same place told more exactly, which the Back button should not stop at. */
export function goTo(path: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') history.pushState(null, '', path);
  else history.replaceState(null, '', path);
  dispatchEvent(new Event('dc-route'));
}

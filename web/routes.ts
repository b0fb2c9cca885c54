// The page's addresses: what stands where, and going there without loading anew.

export type Query = Readonly<Record<string, string>>;

export type Route =
  | { readonly view: 'intake'; readonly query: Query }
  | { readonly view: 'compare'; readonly comparison: string; readonly criterion: string | null }
  | {
      readonly view: 'document';
      readonly document: string;
      /** null: the page on which the lines stand, else the first. */
      readonly page: number | null;
      readonly lines: readonly [number, number] | null;
    }
  | { readonly view: 'search'; readonly query: Query };

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
  return { view: 'intake', query: Object.fromEntries(url.searchParams) };
}

export function intakePath(query: Query = {}): string {
  return withQuery('/', query);
}

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
  else history.replaceState(null, '', path);
  dispatchEvent(new Event('dc-route'));
}

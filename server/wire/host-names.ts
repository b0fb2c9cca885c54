// Under which names the service may be called.
import type { Config } from '../config.ts';

/** With accounts a session's cookie belongs to the name in the address, so that another name that leads here gains nothing. */
export function hostNamesOf({ auth, host, url }: Config): ReadonlySet<string> | undefined {
  const names = new Set(['127.0.0.1', 'localhost', '::1']);
  if (url !== undefined) return names.add(new URL(url).hostname);
  return auth.kind === 'accounts' && !names.has(host) ? undefined : names;
}

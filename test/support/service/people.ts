// People who sign in to the app as a browser does.
import type { OpenAPIHono } from '@hono/zod-openapi';
import { ROLES, type Role } from '../../../server/access.ts';
import type { Accounts } from '../../../server/ports/accounts.ts';

export const PASSWORD = 'mật khẩu đủ dài';

/** One person of each role, their user name the role. */
export async function addEveryRole({ people }: Accounts): Promise<void> {
  for (const role of ROLES)
    await people.add({ name: `Người ${role}`, username: role, role, password: PASSWORD });
}

/** The cookie that the browser sends from then on. */
export async function signInAs(app: OpenAPIHono, username: string, password = PASSWORD): Promise<string> {
  const response = await app.request('/api/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  if (!response.ok) throw new Error(`${username} did not come in: ${await response.text()}`);
  return cookieOf(response.headers);
}

export function cookieOf(headers: Headers): string {
  return headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0] ?? '')
    .filter((pair) => !pair.endsWith('='))
    .join('; ');
}

export async function cookies(app: OpenAPIHono): Promise<ReadonlyMap<Role, string>> {
  const all = new Map<Role, string>();
  for (const role of ROLES) all.set(role, await signInAs(app, role));
  return all;
}

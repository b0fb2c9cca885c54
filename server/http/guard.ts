// What every request passes: the host it names, the site it comes from, and the headers that keep the page to itself.
import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { Failure } from '../failure.ts';

/** A name that an attacker's DNS turns to 127.0.0.1 makes a foreign page same-origin with us; only names we know are answered. */
export function guardHost(names: ReadonlySet<string> | undefined): MiddlewareHandler {
  return async (c, next) => {
    // An IPv6 address stands in brackets.
    const name = new URL(c.req.url).hostname.replace(/^\[|\]$/g, '');
    if (names !== undefined && !names.has(name)) {
      throw new Failure('forbidden', {
        detail: {
          vi: 'Tên máy trong địa chỉ không được chấp nhận.',
          en: 'The host name of the address is not accepted.',
        },
      });
    }
    await next();
  };
}

/** Requests that change something must come from our own page or from a program, never from another site's page. */
export function guardOrigin(ownUrl: string | undefined): MiddlewareHandler {
  // A proxy may call us by a name of its own.
  const hostOf = (url: string): string => new URL(url).host;
  const own = ownUrl === undefined ? undefined : hostOf(ownUrl);
  return async (c, next) => {
    const isRead = ['GET', 'HEAD', 'OPTIONS'].includes(c.req.method);
    if (!isRead && isForeign(c.req.raw.headers, [hostOf(c.req.url), own])) {
      throw new Failure('forbidden', {
        detail: {
          vi: 'Yêu cầu đến từ một trang khác.',
          en: 'The request comes from another site.',
        },
      });
    }
    await next();
  };
}

function isForeign(headers: Headers, hosts: readonly (string | undefined)[]): boolean {
  const origin = headers.get('origin');
  if (origin !== null) {
    // "null" comes from sandboxed frames and local files.
    return !URL.canParse(origin) || !hosts.includes(new URL(origin).host);
  }
  const site = headers.get('sec-fetch-site');
  return site !== null && site !== 'same-origin' && site !== 'none';
}

/** Everything from ourselves; styles are style sheets, never attributes. */
export function guardPage(): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
    crossOriginResourcePolicy: 'same-origin',
    crossOriginOpenerPolicy: 'same-origin',
    referrerPolicy: 'no-referrer',
    xFrameOptions: 'DENY',
    // HSTS is for the proxy that ends TLS; on http it means nothing.
    strictTransportSecurity: false,
  });
}

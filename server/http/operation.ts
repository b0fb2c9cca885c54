// A route that names its action: who may not do it is refused before the route sees anything.
import { createRoute, OpenAPIHono, type RouteConfig } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { mayDo, type Action, type Actor } from '../access.ts';
import { Failure } from '../failure.ts';
import { rejectInvalid } from './validation.ts';

declare module 'hono' {
  /** What a request carries along. */
  interface ContextVariableMap {
    /** Behind every action but those that anyone may do, where it may be missing. */
    actor: Actor;
  }
}

export function resource(): OpenAPIHono {
  return new OpenAPIHono({ defaultHook: rejectInvalid });
}

/** The action stands in the OpenAPI document, where a test finds the routes that name none. */
export function operation<
  Path extends string,
  Config extends Omit<RouteConfig, 'path' | 'middleware'> & { readonly path: Path },
>(action: Action, config: Config) {
  return createRoute({ ...config, 'x-action': action, middleware: permit(action) });
}

function permit(action: Action): MiddlewareHandler {
  return async (c, next) => {
    const actor = c.get('actor') as Actor | undefined;
    if (!mayDo(actor, action)) throw new Failure(actor === undefined ? 'unauthorized' : 'forbidden');
    await next();
  };
}

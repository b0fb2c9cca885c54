// The canvas that pdf.js draws on, loaded when something is drawn: reading text needs none of what the library loads in case.
import { createRequire, Module } from 'node:module';
import { isMainThread } from 'node:worker_threads';
import type * as Canvas from '@napi-rs/canvas';

const require = createRequire(import.meta.url);
const NAME = '@napi-rs/canvas';

export const canvas = (): typeof Canvas => require(NAME) as typeof Canvas;

/** A class whose objects are made by the canvas's own. */
function standIn(name: 'DOMMatrix' | 'Path2D'): object {
  return function (...args: unknown[]): object {
    return Reflect.construct(canvas()[name], args) as object;
  };
}

/**
 * What pdf.js wants to know of Response. To look at Node's own, be it for putting it back, loads all it has for the network:
 * a file's thread, which has none, keeps this one.
 */
class Response {
  bytes(): never {
    throw new Error('there is no network here');
  }
}

/**
 * Imports pdf.js without what it loads as soon as it is imported: the canvas, for two names (0.1 s), and Node's `fetch`,
 * for one method that it has (0.04 s). Both come when they are called for.
 */
export async function importLightly<T>(library: () => Promise<T>): Promise<T> {
  Object.assign(globalThis, { DOMMatrix: standIn('DOMMatrix'), Path2D: standIn('Path2D') });
  const own = isMainThread ? Object.getOwnPropertyDescriptor(globalThis, 'Response') : undefined;
  Object.assign(globalThis, { Response });
  const path = require.resolve(NAME);
  require.cache[path] = Object.assign(new Module(path), { loaded: true, exports: {} });
  try {
    return await library();
  } finally {
    delete require.cache[path];
    if (own) Object.defineProperty(globalThis, 'Response', own);
  }
}

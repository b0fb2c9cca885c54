// A request that does not fit its schema → Failure `invalid-request`, naming the field.
import type { Hook } from '@hono/zod-openapi';
import type { Env } from 'hono';
import { Failure } from '../failure.ts';

/** The result for a request that does not fit; the type that Hono's hooks take is wider than what is used of it. */
export const rejectInvalid: Hook<unknown, Env, string, unknown> = (result) => {
  if (result.success) return;
  const fields = result.error.issues.map(({ path }) => path.join('.')).filter((field) => field !== '');
  const named = [...new Set(fields)].join(', ');
  const detail =
    named === '' ? {} : { detail: { vi: `Trường sai: ${named}.`, en: `Fields that are wrong: ${named}.` } };
  throw new Failure('invalid-request', { ...detail, cause: result.error });
};

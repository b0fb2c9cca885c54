// People, tokens and the session, as the API shows them.
import { z } from '@hono/zod-openapi';
import { ROLES } from '../../access.ts';

export const roleSchema = z.enum(ROLES).openapi('Role');

/** The library's own bounds. */
export const passwordSchema = z.string().min(8).max(128);
const nameSchema = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .transform((name) => name.normalize('NFC'));
const usernameSchema = z
  .string()
  .trim()
  .regex(/^[a-zA-Z0-9_.]{3,60}$/)
  .openapi({ description: 'Letters without marks, figures, dot and underscore.' });

export const personSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    username: z.string().nullable().openapi({ description: 'null: comes from the directory alone.' }),
    role: roleSchema,
    disabled: z.boolean(),
    createdAt: z.string(),
  })
  .openapi('Person');

export const newPersonSchema = z.object({
  name: nameSchema,
  username: usernameSchema,
  role: roleSchema,
  password: passwordSchema,
});

export const sessionSchema = z
  .object({
    accounts: z.boolean().openapi({ description: 'false: everyone at this machine is one person.' }),
    setUp: z.boolean().openapi({ description: 'There is nobody yet: the administrator is to be made.' }),
    directory: z.string().nullable().openapi({ description: 'The name of the office’s own sign-in.' }),
    person: z.object({ name: z.string(), role: roleSchema }).nullable(),
  })
  .openapi('Session');

export const signInSchema = z.object({
  username: z.string().min(1).max(200),
  password: z.string().min(1).max(1000),
});

export const setUpSchema = newPersonSchema.omit({ role: true }).extend({ code: z.string().max(100) });

export const tokenSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    role: roleSchema,
    madeBy: z.string(),
    createdAt: z.string(),
    endsAt: z.string(),
    usedAt: z.string().nullable().openapi({ description: 'To the hour.' }),
  })
  .openapi('Token');

export const newTokenSchema = z.object({
  name: nameSchema,
  role: roleSchema,
  days: z.number().int().min(1).max(366).openapi({ description: 'After which it is refused.' }),
});

export type SessionView = z.infer<typeof sessionSchema>;
export type PersonView = z.infer<typeof personSchema>;
export type TokenView = z.infer<typeof tokenSchema>;
export type RoleView = z.infer<typeof roleSchema>;

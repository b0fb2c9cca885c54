// Who looks after units of a round, and how people look at its matrix: what the routes take and give.
import { z } from '@hono/zod-openapi';
import { NOBODY } from '../../ports/campaigns.ts';

/** A person's id once there are accounts, until then their name; `-` stands for nobody in filters. */
export const assigneeSchema = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine((name) => name !== NOBODY)
  .nullable();

export const assigneesSchema = z.object({
  assignees: z
    .array(z.object({ name: z.string(), units: z.number().int(), reviewed: z.number().int() }))
    .readonly(),
});

export const savedViewSchema = z
  .object({
    name: z.string(),
    query: z
      .record(z.string().max(50), z.string().max(2000))
      .openapi({ description: 'As it stands in the address of the page.' }),
    by: z.string(),
    at: z.string(),
  })
  .openapi('SavedView');

export const savedViewsSchema = z.object({ views: z.array(savedViewSchema).readonly() });

export type AssigneeView = z.infer<typeof assigneesSchema>['assignees'][number];
export type SavedViewView = z.infer<typeof savedViewSchema>;

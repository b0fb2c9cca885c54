// The nouns that several routes answer with, as schemas: one source of validation, types and the API page.
import { z } from '@hono/zod-openapi';

export const lineRangeSchema = z
  .tuple([z.number().int(), z.number().int()])
  .readonly()
  .openapi({ description: '1-based, inclusive.', example: [75, 76] });

export const faultSchema = z.object({ code: z.string(), message: z.string() }).openapi('Fault');

export const statusSchema = z.enum(['met', 'partial', 'missing', 'unclear']).openapi('Status');

export const metadataSchema = z
  .object({
    kind: z.string().nullable(),
    number: z.string().nullable(),
    date: z.string().nullable().openapi({ description: 'ISO; "YYYY-MM" where the day cannot be read.' }),
    issuer: z.string().nullable(),
    place: z.string().nullable(),
    province: z.string().nullable(),
    title: z.string().nullable(),
    signer: z.object({ name: z.string(), position: z.string().nullable() }).nullable(),
  })
  .openapi('Metadata');

export const boxSchema = z
  .object({ left: z.number(), top: z.number(), right: z.number(), bottom: z.number() })
  .openapi('Box', { description: 'Pixels of the page picture, origin top left.' });

export const jobSchema = z
  .object({
    id: z.string(),
    kind: z.enum(['read', 'follow', 'compare', 'wording', 'letters']),
    document: z.string().openapi({ description: 'Of a `wording`, its id; of `letters`, the round’s.' }),
    status: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
    stage: z.enum(['waiting', 'reading', 'understanding', 'working', 'finished']),
    page: z.number().int().openapi({
      description:
        'How much is done: of a `read` pages, of a `compare` templates, of a `wording` plans, of `letters` units.',
    }),
    pages: z.number().int(),
    fault: faultSchema.nullable(),
  })
  .openapi('Job');

export const documentSchema = z
  .object({
    id: z.string().openapi({ description: 'sha256 of the file.' }),
    name: z.string(),
    mediaType: z.string(),
    bytes: z.number().int(),
    pageCount: z.number().int(),
    role: z.enum(['plan', 'template']),
    status: z.enum(['queued', 'reading', 'ready', 'failed', 'cancelled']),
    fault: faultSchema.nullable(),
    metadata: metadataSchema.nullable(),
    revision: z.number().int(),
    removed: z.boolean().openapi({ description: 'Out of lists, search and comparisons; can come back.' }),
    notices: z.number().int().openapi({ description: 'How many.' }),
    original: z.enum(['kept', 'lost', 'damaged', 'never']).openapi({
      description:
        'Sending the file again mends what is lost or damaged; an empty or too large one was never kept.',
    }),
    addedAt: z.string(),
  })
  .openapi('Document');

export const comparedSchema = z
  .object({ compared: z.number().int(), plans: z.number().int() })
  .openapi('Compared', {
    description: 'Plans compared with what they are to be compared with, of all that are ready.',
  });

export const idParam = z.object({ id: z.string().min(1).max(128) });

/** Rows of one answer. */
const MOST_ROWS = 500;

export const sliceQuery = {
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(MOST_ROWS).default(100),
};

/** A field left empty in a form is a field not filled in. */
export const optionalText = z
  .string()
  .max(300)
  .transform((text) => (text === '' ? undefined : text))
  .optional();

export function jsonOf<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { description, content: { 'application/json': { schema } } };
}

export function jsonBody<Schema extends z.ZodType>(schema: Schema) {
  return { body: { required: true, content: { 'application/json': { schema } } } };
}

export type JobView = z.infer<typeof jobSchema>;
export type DocumentView = z.infer<typeof documentSchema>;
export type BoxView = z.infer<typeof boxSchema>;
export type StatusView = z.infer<typeof statusSchema>;
export type ComparedView = z.infer<typeof comparedSchema>;

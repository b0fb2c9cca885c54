// /api/audit: who changed what, to read, to filter and to take along.
import { z, type OpenAPIHono } from '@hono/zod-openapi';
import type { AuditEntry } from '../../model/audit.ts';
import { AUDIT_FORMATS, type NamedAuditEntry } from '../../report/audit/export.ts';
import { auditWording } from '../../report/audit/wording.ts';
import { languageOf } from '../language.ts';
import { attachment } from '../attachment.ts';
import { failing } from '../failures.ts';
import { operation, resource } from '../operation.ts';
import { jsonOf, optionalText, sliceQuery } from '../schema.ts';
import type { Services } from '../services.ts';

/** Rows of one exported file: more than a spreadsheet is looked through, and less than holds up the process. */
const MOST_EXPORTED = 20_000;

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .optional()
  .or(z.literal('').transform(() => undefined));

const filter = {
  actor: optionalText,
  action: optionalText.openapi({ description: 'Whole, or what stands before the dot: `verdict`.' }),
  subject: optionalText,
  from: day,
  to: day.openapi({ description: 'Included.' }),
};

export const auditEntrySchema = z
  .object({
    at: z.string(),
    actor: z.string(),
    action: z.string(),
    subject: z.string(),
    detail: z.record(z.string(), z.unknown()).readonly(),
    names: z.record(z.string(), z.string()).readonly().openapi({
      description: 'Id → what people call it, of `subject` and of what `detail` tells, where it is known.',
    }),
  })
  .openapi('AuditEntry');
export type AuditEntryView = z.infer<typeof auditEntrySchema>;

const list = operation('audit.read', {
  method: 'get',
  path: '/api/audit',
  summary: 'Nhật ký: ai đã làm gì',
  request: { query: z.object({ ...filter, ...sliceQuery }) },
  responses: {
    200: jsonOf(
      z.object({
        total: z.number().int(),
        entries: z.array(auditEntrySchema).readonly(),
        actors: z.array(z.string()).readonly().openapi({ description: 'Everyone whom it names.' }),
      }),
      'Newest first.',
    ),
    ...failing(400),
  },
});

const download = operation('audit.read', {
  method: 'get',
  path: '/api/audit/export',
  summary: 'Tải nhật ký',
  request: { query: z.object({ ...filter, format: z.enum(AUDIT_FORMATS).default('xlsx') }) },
  responses: {
    200: {
      description: 'The newest 20,000 that fit.',
      content: { 'application/octet-stream': { schema: z.string() } },
    },
    ...failing(400),
  },
});

const MEDIA_TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export function auditRoutes(services: Services): OpenAPIHono {
  const app = resource();
  const { audit } = services.store;
  const withNames = async (entries: readonly AuditEntry[]): Promise<readonly NamedAuditEntry[]> => {
    const names = await audit.names(entries);
    return entries.map((entry, at) => ({ ...entry, names: names[at] ?? {} }));
  };

  app.openapi(list, async (c) => {
    const { offset, limit, ...asked } = c.req.valid('query');
    const [total, entries, actors] = await Promise.all([
      audit.count(asked),
      audit.list(asked, { offset, limit }),
      audit.actors(),
    ]);
    const named = await withNames(entries);
    return c.json({ total, entries: named, actors: actors.filter((name) => name !== '') }, 200);
  });

  app.openapi(download, async (c) => {
    const { format, ...asked } = c.req.valid('query');
    const entries = await audit.list(asked, { offset: 0, limit: MOST_EXPORTED });
    const { exportAudit } = await import('../../report/audit/export.ts');
    const bytes = await exportAudit(await withNames(entries), format, languageOf(c));
    const said = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
    await audit.add({
      at: services.now().toISOString(),
      actor: c.get('actor').name,
      action: 'audit.export',
      subject: format,
      detail: { rows: entries.length, ...said },
    });
    return c.body(typeof bytes === 'string' ? bytes : Uint8Array.from(bytes), 200, {
      'content-type': MEDIA_TYPES[format],
      'content-disposition': attachment(`${auditWording(languageOf(c)).file}.${format}`),
    });
  });

  return app;
}

// /api/documents/{id}/text, /export and /original: what a document says, as a file to hand on, and the file as it was sent.
import { z, type OpenAPIHono } from '@hono/zod-openapi';
import { Failure } from '../../failure.ts';
import { RESTORED_FORMATS, RESTORED_TYPES } from '../../report/restored/export.ts';
import { originalOf } from '../../usecases/documents/open-original.ts';
import { searchablePdf } from '../../usecases/documents/searchable-pdf.ts';
import { attachment } from '../attachment.ts';
import { bodyOf } from '../content-body.ts';
import { failing, unread } from '../failures.ts';
import { textSchema } from './schema.ts';
import { idParam } from '../schema.ts';
import { operation, resource } from '../operation.ts';
import type { Services } from '../services.ts';

const text = operation('document.read', {
  method: 'get',
  path: '/api/documents/{id}/text',
  summary: 'Toàn văn đã phục hồi',
  request: { params: idParam, query: z.object({ format: z.enum(['json', 'txt']).optional() }) },
  responses: {
    200: {
      description: 'The restored text.',
      content: { 'application/json': { schema: textSchema }, 'text/plain': { schema: z.string() } },
    },
    ...failing(404, 409, 413, 415, 422),
  },
});

const restored = operation('document.read', {
  method: 'get',
  path: '/api/documents/{id}/export',
  summary: 'Văn bản đã phục hồi để gửi đi: Word, hoặc PDF tìm được chữ',
  request: { params: idParam, query: z.object({ format: z.enum(RESTORED_FORMATS) }) },
  responses: {
    200: {
      description:
        'docx: the text with all corrections, its titles as headings. pdf: the pages as they were sent, in which that text is found; 409 where there are no pages to look at.',
      content: Object.fromEntries(
        RESTORED_FORMATS.map((format) => [
          RESTORED_TYPES[format],
          { schema: z.string().openapi({ format: 'binary' }) },
        ]),
      ),
    },
    ...failing(400, 404, 409, 413, 415, 422),
  },
});

const original = operation('document.read', {
  method: 'get',
  path: '/api/documents/{id}/original',
  summary: 'Tệp gốc, nguyên từng byte',
  request: { params: idParam },
  responses: {
    200: {
      description: 'As it was sent, to be saved: a browser is never to show what a stranger wrote.',
      content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...failing(404, 409),
  },
});

export function documentFileRoutes(services: Services): OpenAPIHono {
  const app = resource();
  const { documents } = services.store;

  const understood = async (id: string) => {
    const document = await documents.get(id);
    if (document === undefined) throw new Failure('not-found');
    const stored = await documents.text(id);
    if (stored === undefined) throw unread(document);
    return { document, stored };
  };

  app.openapi(text, async (c) => {
    const { id } = c.req.valid('param');
    const { stored } = await understood(id);
    const asked = c.req.valid('query').format;
    const wantsText = (c.req.header('accept') ?? '').startsWith('text/plain');
    if (asked === 'txt' || (asked === undefined && wantsText)) return c.text(stored.transcript.text, 200);
    return c.json(
      {
        document: id,
        revision: stored.revision,
        metadata: stored.document.metadata,
        text: stored.transcript.text,
      },
      200,
    );
  });

  app.openapi(restored, async (c) => {
    const { document, stored } = await understood(c.req.valid('param').id);
    const { format } = c.req.valid('query');
    const bytes =
      format === 'docx'
        ? await (await import('../../report/restored/restored-word.ts')).restoredWord(stored)
        : await searchablePdf(services, document, stored, c.req.raw.signal);
    return c.body(Uint8Array.from(bytes), 200, {
      'content-type': RESTORED_TYPES[format],
      'content-disposition': attachment(`${document.name.replace(/\.\w{1,5}$/u, '')}.${format}`),
    });
  });

  app.openapi(original, async (c) => {
    const { id } = c.req.valid('param');
    const document = await documents.get(id);
    if (document === undefined) throw new Failure('not-found');
    const bytes = bodyOf(await originalOf(services, document));
    return c.body(bytes, 200, {
      'content-type': 'application/octet-stream',
      'content-disposition': attachment(document.name),
    });
  });

  return app;
}

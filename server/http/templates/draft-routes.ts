// Around editing a template: files of it in and out, drafts held against a plan, versions against each other.
import { z, type OpenAPIHono } from '@hono/zod-openapi';
import { Failure } from '../../failure.ts';
import { templateYaml } from '../../report/templates/template-yaml.ts';
import { previewTemplate, previewWritten } from '../../usecases/templates/preview-template.ts';
import { readTemplate } from '../../usecases/templates/read-template.ts';
import { attachment } from '../attachment.ts';
import { failing } from '../failures.ts';
import { languageOf } from '../language.ts';
import { smallFileOf } from '../multipart.ts';
import { operation, resource } from '../operation.ts';
import { idParam, jsonBody, jsonOf } from '../schema.ts';
import type { Services } from '../services.ts';
import {
  differencesSchema,
  draftSchema,
  previewAskedSchema,
  previewSchema,
  templateFormatSchema,
  writtenPreviewSchema,
} from './schema.ts';
import { showDifferences, showDraft, showPreview } from './view.ts';

/** Bytes of a template's file; one of 2,000 criteria is a megabyte. */
const FILE_BYTES = 5 * 1024 * 1024;
const MEDIA_TYPES = {
  yaml: 'application/yaml; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
const versionSchema = z.coerce.number().int().min(1);

const read = operation('template.edit', {
  method: 'post',
  path: '/api/templates/read',
  summary: 'Đọc một tệp mẫu (YAML, Excel, CSV) thành bản nháp; chưa lưu gì',
  request: {
    body: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: z.object({ file: z.any().openapi({ type: 'string', format: 'binary' }) }),
        },
      },
    },
  },
  responses: {
    200: jsonOf(draftSchema, 'To be looked at, then saved.'),
    ...failing(400, 403, 413, 415, 422),
  },
});

const shipped = operation('template.read', {
  method: 'get',
  path: '/api/templates/shipped',
  summary: 'Các mẫu có sẵn của chương trình, dưới dạng bản nháp',
  responses: { 200: jsonOf(z.object({ templates: z.array(draftSchema).readonly() }), 'By name.') },
});

const download = operation('template.read', {
  method: 'get',
  path: '/api/templates/{id}/export',
  summary: 'Mẫu dưới dạng tệp YAML hoặc Excel, nhập lại được',
  request: {
    params: idParam,
    query: z.object({ format: templateFormatSchema, version: versionSchema.optional() }),
  },
  responses: {
    200: {
      description: 'A file.',
      content: Object.fromEntries(
        Object.values(MEDIA_TYPES).map((type) => [
          type,
          { schema: z.string().openapi({ format: 'binary' }) },
        ]),
      ),
    },
    ...failing(400, 404),
  },
});

const differences = operation('template.read', {
  method: 'get',
  path: '/api/templates/{id}/differences',
  summary: 'Hai phiên bản của một mẫu khác nhau ở đâu',
  request: { params: idParam, query: z.object({ from: versionSchema, to: versionSchema }) },
  responses: { 200: jsonOf(differencesSchema, 'Criterion by criterion.'), ...failing(400, 404) },
});

const preview = operation('template.edit', {
  method: 'post',
  path: '/api/templates/{id}/preview',
  summary: 'Xem trước bản nháp của mẫu trên một kế hoạch; không lưu gì',
  request: { params: idParam, ...jsonBody(previewAskedSchema) },
  responses: {
    200: jsonOf(previewSchema, 'Each criterion as it would be judged, beside how it is judged now.'),
    ...failing(400, 403, 404, 409),
  },
});

const previewUnsaved = operation('template.edit', {
  method: 'post',
  path: '/api/templates/preview',
  summary: 'Xem trước một mẫu chưa lưu trên một kế hoạch; không lưu gì',
  request: jsonBody(writtenPreviewSchema),
  responses: {
    200: jsonOf(previewSchema, 'Each criterion as it would be judged.'),
    ...failing(400, 403, 404, 409),
  },
});

export function templateDraftRoutes(services: Services): OpenAPIHono {
  const app = resource();
  const { templates } = services.store;

  // The library's own validation of a form would hold the whole body.
  app.openapi({ ...read, request: {} }, async (c) => {
    const file = await smallFileOf(c, FILE_BYTES);
    return c.json(showDraft(await readTemplate(file, services)), 200);
  });
  app.openAPIRegistry.definitions.pop();
  app.openAPIRegistry.registerPath(read);

  app.openapi(shipped, async (c) => {
    const files = await services.shippedTemplates(c.req.raw.signal);
    const read = await Promise.all(files.map((file) => readTemplate(file, services)));
    return c.json({ templates: read.map(showDraft) }, 200);
  });

  const versionOf = async (id: string, version: number | undefined) => {
    const stored = await templates.get(id, version);
    if (stored === undefined) throw new Failure('not-found');
    return stored;
  };

  app.openapi(download, async (c) => {
    const { format, version } = c.req.valid('query');
    const stored = await versionOf(c.req.valid('param').id, version);
    const bytes =
      format === 'yaml'
        ? new TextEncoder().encode(templateYaml(stored.template, String(stored.version)))
        : await (
            await import('../../report/templates/template-workbook.ts')
          ).templateWorkbook(stored.template);
    return c.body(Uint8Array.from(bytes), 200, {
      'content-type': MEDIA_TYPES[format],
      'content-disposition': attachment(`${stored.template.name || 'mau'}.${format}`),
    });
  });

  app.openapi(differences, async (c) => {
    const { id } = c.req.valid('param');
    const { from, to } = c.req.valid('query');
    const [before, after] = [await versionOf(id, from), await versionOf(id, to)];
    return c.json(showDifferences(before, after, services.stages), 200);
  });

  app.openapi(preview, async (c) => {
    const { id: template } = c.req.valid('param');
    const asked = { template, ...c.req.valid('json') };
    return c.json(showPreview(await previewTemplate(services, asked, c.req.raw.signal), languageOf(c)), 200);
  });

  app.openapi(previewUnsaved, async (c) => {
    const told = await previewWritten(services, c.req.valid('json'), c.req.raw.signal);
    return c.json(showPreview(told, languageOf(c)), 200);
  });

  return app;
}

// The letters of a round: one to a unit at once, all of them as one file by the worker, and who writes them.
import { z, type OpenAPIHono } from '@hono/zod-openapi';
import { Failure } from '../../failure.ts';
import type { LetterSettings } from '../../model/round/letter-settings.ts';
import { defaultSettings } from '../../report/letters/default-settings.ts';
import { changesBetween } from '../../usecases/changes-between.ts';
import { loadRound } from '../../usecases/rounds/load-round.ts';
import { bundleOf, LETTER_SETTINGS, letterTools, queueLetters } from '../../usecases/rounds/write-letters.ts';
import { attachment } from '../attachment.ts';
import { bodyOf } from '../content-body.ts';
import { failing } from '../failures.ts';
import { showJob } from '../jobs/view.ts';
import { languageOf } from '../language.ts';
import { tellExport } from '../../usecases/rounds/tell-export.ts';
import { operation, resource } from '../operation.ts';
import { idParam, jobSchema, jsonBody, jsonOf } from '../schema.ts';
import type { Services } from '../services.ts';
import { daySchema } from './schema.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const ZIP = 'application/zip';
const NEWEST = { offset: 0, limit: 1 };
const binary = { schema: z.string().openapi({ format: 'binary' }) };

const line = z.string().trim().max(300);
const letterSettingsSchema = z
  .object({
    superior: line.nullable().openapi({ example: 'UBND tỉnh Quảng Trị' }),
    office: line.openapi({ example: 'Sở Khoa học và Công nghệ' }),
    symbol: line.openapi({ example: 'SKHCN-CĐS' }),
    place: line,
    authority: line.nullable().openapi({ example: 'KT. GIÁM ĐỐC' }),
    position: line,
    signer: line,
    recipients: z.array(line).max(30).readonly(),
    replyBy: daySchema.nullable(),
    contact: line.nullable(),
  })
  .openapi('LetterSettings');

const write = operation('letters.write', {
  method: 'post',
  path: '/api/campaigns/{id}/letters',
  summary: 'Soạn tất cả công văn của đợt',
  request: { params: idParam },
  responses: {
    202: jsonOf(jobSchema, 'Pages are units here. The file is there once the job is done.'),
    ...failing(403, 404, 409),
  },
});

const fetchAll = operation('campaign.read', {
  method: 'get',
  path: '/api/campaigns/{id}/letters/{job}',
  summary: 'Tải tất cả công văn đã soạn',
  request: { params: idParam.extend({ job: z.string().min(1).max(128) }) },
  responses: {
    200: { description: 'Kept for a day.', content: { [ZIP]: binary } },
    ...failing(404, 409),
  },
});

const letter = operation('campaign.read', {
  method: 'get',
  path: '/api/campaigns/{id}/units/{unit}/letter',
  summary: 'Công văn gửi một đơn vị',
  request: { params: idParam.extend({ unit: z.string().min(1).max(200) }) },
  responses: {
    200: { description: 'A .docx; 404 where there is nothing to write.', content: { [WORD]: binary } },
    ...failing(404, 409),
  },
});

const readSettings = operation('settings.read', {
  method: 'get',
  path: '/api/settings/letters',
  summary: 'Cơ quan gửi công văn',
  responses: {
    200: jsonOf(letterSettingsSchema.nullable(), 'null: as the issuer of each template would have it.'),
  },
});

const readDefaults = operation('settings.read', {
  method: 'get',
  path: '/api/settings/letters/defaults',
  summary: 'Cơ quan gửi công văn khi chưa đặt',
  request: {
    query: z.object({
      campaign: z
        .string()
        .min(1)
        .max(128)
        .optional()
        .openapi({ description: 'Else the newest round that is open.' }),
    }),
  },
  responses: {
    200: jsonOf(
      letterSettingsSchema.nullable(),
      'As letters go out where nothing is set; null: there is no round yet, or its template is not drawn.',
    ),
    ...failing(400, 404),
  },
});

const writeSettings = operation('settings.write', {
  method: 'put',
  path: '/api/settings/letters',
  summary: 'Đặt cơ quan gửi công văn',
  request: jsonBody(letterSettingsSchema),
  responses: { 200: jsonOf(letterSettingsSchema, 'Kept.'), ...failing(400, 403) },
});

export type LetterSettingsView = z.infer<typeof letterSettingsSchema>;

export function letterRoutes(services: Services): OpenAPIHono {
  const app = resource();
  const { campaigns, settings, tasks } = services.store;

  app.openapi(write, async (c) => {
    const job = await queueLetters(services, c.req.valid('param').id);
    return c.json(showJob(job, languageOf(c)), 202);
  });

  app.openapi(fetchAll, async (c) => {
    const { id, job } = c.req.valid('param');
    const campaign = await campaigns.get(id);
    const task = await tasks.get(job);
    if (campaign === undefined || task?.kind !== 'letters' || task.subject !== id) {
      throw new Failure('not-found');
    }
    if (task.status === 'queued' || task.status === 'running') throw new Failure('not-ready');
    const made = await services.bundles.find(bundleOf(job));
    if (made === undefined)
      throw new Failure('not-found', {
        detail: {
          vi: 'Hãy soạn lại công văn.',
          en: 'Have the letters written again.',
        },
      });
    await tellExport(services, c.get('actor').name, campaign, { format: 'zip' });
    return c.body(bodyOf(made), 200, {
      'content-type': ZIP,
      'content-disposition': attachment(`${campaign.name}.zip`),
    });
  });

  app.openapi(letter, async (c) => {
    const { id, unit } = c.req.valid('param');
    const campaign = await campaigns.get(id);
    if (campaign === undefined) throw new Failure('not-found');
    const round = await loadRound(services, campaign, { only: unit });
    const { letterAlone } = await import('../../report/letters/bundle.ts');
    const [row] = round.matrix.rows;
    const bytes = row && (await letterAlone(row, round, await letterTools(services, round.template)));
    if (bytes === undefined)
      throw new Failure('not-found', {
        detail: {
          vi: 'Đơn vị này không thiếu nội dung nào.',
          en: 'This unit lacks nothing.',
        },
      });
    await tellExport(services, c.get('actor').name, campaign, { letter: unit });
    return c.body(Uint8Array.from(bytes), 200, {
      'content-type': WORD,
      'content-disposition': attachment(`${unit}.docx`),
    });
  });

  app.openapi(readSettings, async (c) => {
    const said = (await settings.get(LETTER_SETTINGS)) as LetterSettings | undefined;
    return c.json(said ?? null, 200);
  });

  app.openapi(readDefaults, async (c) => {
    const { campaign: id } = c.req.valid('query');
    const [newest] = id === undefined ? (await campaigns.list({ closed: false }, NEWEST)).campaigns : [];
    const campaign = id === undefined ? newest : await campaigns.get(id);
    if (id !== undefined && campaign === undefined) throw new Failure('not-found');
    const stored = campaign && (await services.store.templates.get(campaign.template));
    return c.json(stored ? defaultSettings(stored.template.metadata) : null, 200);
  });

  app.openapi(writeSettings, async (c) => {
    const said = c.req.valid('json');
    await services.store.atomically(async (records) => {
      const before = (await records.settings.get(LETTER_SETTINGS)) as Partial<LetterSettings> | undefined;
      await records.settings.put(LETTER_SETTINGS, said);
      await records.audit.add({
        at: services.now().toISOString(),
        actor: c.get('actor').name,
        action: 'settings.letters',
        subject: LETTER_SETTINGS,
        detail: changesBetween(before ?? {}, said, letterSettingsSchema.keyof().options),
      });
    });
    return c.json(said, 200);
  });

  return app;
}

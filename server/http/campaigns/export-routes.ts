// A round as files: the matrix for Excel, the report to the leadership, and all letters.
import { setTimeout } from 'node:timers/promises';
import { z, type OpenAPIHono } from '@hono/zod-openapi';
import { Failure } from '../../failure.ts';
import type { Content } from '../../ports/reading.ts';
import type { Language } from '../../model/comparison.ts';
import type { RoundResult } from '../../report/round/round-result.ts';
import { loadRound } from '../../usecases/rounds/load-round.ts';
import { bundleOf, letterTools, queueLetters } from '../../usecases/rounds/write-letters.ts';
import { attachment } from '../attachment.ts';
import { bodyOf } from '../content-body.ts';
import { failing } from '../failures.ts';
import { languageOf } from '../language.ts';
import { idParam } from '../schema.ts';
import { tellExport } from '../../usecases/rounds/tell-export.ts';
import { operation, resource } from '../operation.ts';
import type { Services } from '../services.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const MEDIA_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  docx: WORD,
  zip: 'application/zip',
} as const;
type Format = keyof typeof MEDIA_TYPES;
const FORMATS = Object.keys(MEDIA_TYPES) as [Format, ...Format[]];
const binary = { schema: z.string().openapi({ format: 'binary' }) };
/** Milliseconds that a request waits for the letters to be written, and between looks. */
const PATIENCE_MS = 60_000;
const LOOK_MS = 250;

const download = operation('campaign.read', {
  method: 'get',
  path: '/api/campaigns/{id}/export',
  summary: 'Bảng tổng hợp (xlsx, csv), báo cáo lãnh đạo (docx), tất cả công văn (zip)',
  request: { params: idParam, query: z.object({ format: z.enum(FORMATS) }) },
  responses: {
    200: {
      description:
        'A file, with people’s verdicts. The matrix in the language asked for (`Accept-Language`); report and letters are official documents, in Vietnamese.',
      content: Object.fromEntries(FORMATS.map((format) => [MEDIA_TYPES[format], binary])),
    },
    ...failing(400, 404, 409),
  },
});

export function roundExportRoutes(services: Services): OpenAPIHono {
  const app = resource();
  const { campaigns } = services.store;

  const campaignOf = async (id: string) => {
    const campaign = await campaigns.get(id);
    if (campaign === undefined) throw new Failure('not-found');
    return campaign;
  };
  /** By the worker like those the page asks for; whoever asks for the file at once waits for it. */
  const lettersOf = async (id: string): Promise<Content> => {
    const { id: job } = await queueLetters(services, id);
    for (let waited = 0; waited < PATIENCE_MS; waited += services.eventMs ?? LOOK_MS) {
      const task = await services.store.tasks.get(job);
      if (task?.status === 'done') break;
      if (task?.status === 'failed') throw new Failure('internal', { detail: task.fault?.message ?? '' });
      await setTimeout(services.eventMs ?? LOOK_MS);
    }
    const made = await services.bundles.find(bundleOf(job));
    if (made === undefined) throw new Failure('not-ready');
    return made;
  };

  // The libraries for Word and Excel are loaded when somebody asks for a file.
  const bytesOf = async (
    round: RoundResult,
    format: Exclude<Format, 'zip'>,
    language: Language,
  ): Promise<string | Uint8Array> => {
    if (format === 'xlsx' || format === 'csv') {
      return (await import('../../report/round/export.ts')).exportRound(round, format, language);
    }
    const { reportFile } = await import('../../report/letters/bundle.ts');
    return reportFile(round, await letterTools(services, round.template));
  };

  app.openapi(download, async (c) => {
    const { format } = c.req.valid('query');
    const campaign = await campaignOf(c.req.valid('param').id);
    // The report is an official document, and those are written in Vietnamese.
    const spoken = { language: format === 'docx' ? 'vi' : languageOf(c) } as const;
    const content =
      format === 'zip'
        ? bodyOf(await lettersOf(campaign.id))
        : await bytesOf(await loadRound(services, campaign, spoken), format, spoken.language);
    await tellExport(services, c.get('actor').name, campaign, { format });
    return c.body(
      typeof content === 'string' || content instanceof ReadableStream ? content : Uint8Array.from(content),
      200,
      {
        'content-type': MEDIA_TYPES[format],
        'content-disposition': attachment(`${campaign.name}.${format}`),
      },
    );
  });

  return app;
}

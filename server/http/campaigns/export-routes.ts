// A round as files: the matrix for Excel, the report to the leadership, one letter or all of them; and who writes the letters.
import { z, type OpenAPIHono } from '@hono/zod-openapi';
import { Failure } from '../../failure.ts';
import type { LetterSettings } from '../../model/letter-settings.ts';
import { defaultSettings } from '../../report/letters/default-settings.ts';
import type { LetterTools } from '../../report/letters/bundle.ts';
import type { RoundResult } from '../../report/round/round-result.ts';
import { loadRound } from '../../usecases/rounds/load-round.ts';
import { attachment } from '../attachment.ts';
import { failing } from '../failures.ts';
import { idParam, jsonBody, jsonOf } from '../schema.ts';
import { operation, resource } from '../operation.ts';
import type { Services } from '../services.ts';
import { daySchema } from './schema.ts';

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
/** Under which the settings are kept. */
const LETTERS = 'letters';

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

const download = operation('campaign.read', {
  method: 'get',
  path: '/api/campaigns/{id}/export',
  summary: 'Bảng tổng hợp (xlsx, csv), báo cáo lãnh đạo (docx), tất cả công văn (zip)',
  request: { params: idParam, query: z.object({ format: z.enum(FORMATS) }) },
  responses: {
    200: {
      description: 'A file, with people’s verdicts.',
      content: Object.fromEntries(FORMATS.map((format) => [MEDIA_TYPES[format], binary])),
    },
    ...failing(400, 404, 409),
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

const writeSettings = operation('settings.write', {
  method: 'put',
  path: '/api/settings/letters',
  summary: 'Đặt cơ quan gửi công văn',
  request: jsonBody(letterSettingsSchema),
  responses: { 200: jsonOf(letterSettingsSchema, 'Kept.'), ...failing(400, 403) },
});

export type LetterSettingsView = z.infer<typeof letterSettingsSchema>;

export function roundExportRoutes(services: Services): OpenAPIHono {
  const app = resource();
  const { campaigns, settings } = services.store;

  const campaignOf = async (id: string) => {
    const campaign = await campaigns.get(id);
    if (campaign === undefined) throw new Failure('not-found');
    return campaign;
  };
  const toolsFor = async (round: RoundResult): Promise<LetterTools> => {
    const said = (await settings.get(LETTERS)) as LetterSettings | undefined;
    return {
      settings: said ?? defaultSettings(round.template.metadata),
      today: services.now().toISOString().slice(0, 'YYYY-MM-DD'.length),
      drawChart: (chart) => services.drawChart(chart),
    };
  };

  // The libraries for Word and Excel are loaded when somebody asks for a file.
  const bytesOf = async (round: RoundResult, format: Format): Promise<string | Uint8Array> => {
    if (format === 'xlsx' || format === 'csv') {
      return (await import('../../report/round/export.ts')).exportRound(round, format);
    }
    const { lettersZip, reportFile } = await import('../../report/letters/bundle.ts');
    const tools = await toolsFor(round);
    return format === 'docx' ? reportFile(round, tools) : lettersZip(round, tools);
  };

  app.openapi(download, async (c) => {
    const { format } = c.req.valid('query');
    const campaign = await campaignOf(c.req.valid('param').id);
    const bytes = await bytesOf(await loadRound(services, campaign), format);
    return c.body(typeof bytes === 'string' ? bytes : Uint8Array.from(bytes), 200, {
      'content-type': MEDIA_TYPES[format],
      'content-disposition': attachment(`${campaign.name}.${format}`),
    });
  });

  app.openapi(letter, async (c) => {
    const { id, unit } = c.req.valid('param');
    const round = await loadRound(services, await campaignOf(id), unit);
    const { unitLetter } = await import('../../report/letters/unit-letter.ts');
    const [row] = round.matrix.rows;
    const context = { template: round.template, ...(await toolsFor(round)) };
    const bytes = row && (await unitLetter(row, context));
    if (bytes === undefined)
      throw new Failure('not-found', { detail: 'Đơn vị này không thiếu nội dung nào.' });
    return c.body(Uint8Array.from(bytes), 200, {
      'content-type': WORD,
      'content-disposition': attachment(`${unit}.docx`),
    });
  });

  app.openapi(readSettings, async (c) => {
    const said = (await settings.get(LETTERS)) as LetterSettings | undefined;
    return c.json(said ?? null, 200);
  });

  app.openapi(writeSettings, async (c) => {
    const said = c.req.valid('json');
    await services.store.atomically(async (records) => {
      await records.settings.put(LETTERS, said);
      await records.audit.add({
        at: services.now().toISOString(),
        actor: c.get('actor').name,
        action: 'settings.letters',
        subject: LETTERS,
        detail: said,
      });
    });
    return c.json(said, 200);
  });

  return app;
}

// /api/documents/{id}/pages: a page's words beside its picture, corrections by people, and the choice between readings.
import { z, type OpenAPIHono } from '@hono/zod-openapi';
import { chooseReading } from '../../usecases/text/choose-reading.ts';
import { correctWords } from '../../usecases/text/correct-words.ts';
import { proposeWords } from '../../usecases/text/propose-words.ts';
import type { Page, PageSource } from '../../model/page.ts';
import { failing, unread } from '../failures.ts';
import { sentenceIn } from '../../wording/fault-in.ts';
import { languageOf } from '../language.ts';
import { pageLines, pageWords } from './view.ts';
import { pagePicture } from './picture.ts';
import {
  editsSchema,
  MOST_EDITS,
  pageSchema,
  proposalsQuery,
  proposalsSchema,
  readingSchema,
  revisionSchema,
} from './schema.ts';
import { idParam, jsonBody, jsonOf } from '../schema.ts';
import { operation, resource } from '../operation.ts';
import type { Services } from '../services.ts';

const pageParam = idParam.extend({ page: z.coerce.number().int().min(1) });

const show = operation('document.read', {
  method: 'get',
  path: '/api/documents/{id}/pages/{page}',
  summary: 'Chữ trên một trang',
  request: { params: pageParam },
  responses: {
    200: jsonOf(pageSchema, 'Lines and words with their boxes.'),
    ...failing(400, 404, 409, 413, 415, 422),
  },
});

const image = operation('document.read', {
  method: 'get',
  path: '/api/documents/{id}/pages/{page}/image',
  summary: 'Ảnh một trang',
  request: { params: pageParam },
  responses: {
    200: {
      description: 'In the pixels that boxes refer to, or scaled to them.',
      content: { 'image/*': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...failing(400, 404),
  },
});

const correct = operation('words.correct', {
  method: 'patch',
  path: '/api/documents/{id}/words',
  summary: 'Sửa chữ',
  request: { params: idParam, ...jsonBody(editsSchema) },
  responses: {
    200: jsonOf(revisionSchema, 'The structure has followed; index and comparisons are queued.'),
    ...failing(400, 403, 404, 409),
  },
});

const same = operation('words.propose', {
  method: 'get',
  path: '/api/documents/{id}/words/proposals',
  summary: 'Những chỗ khác đọc giống một chữ vừa sửa',
  request: { params: idParam, query: proposalsQuery },
  responses: {
    200: jsonOf(
      proposalsSchema,
      'Words read and standing as the corrected one did; never figures, dates and symbols. Nothing is changed.',
    ),
    ...failing(400, 403, 404, 409),
  },
});

const choose = operation('reading.choose', {
  method: 'put',
  path: '/api/documents/{id}/pages/{page}/reading',
  summary: 'Chọn cách đọc khác cho một trang',
  request: { params: pageParam, ...jsonBody(readingSchema) },
  responses: { 200: jsonOf(revisionSchema, 'The text is made anew.'), ...failing(400, 403, 404, 409) },
});

export function pageRoutes(services: Services): OpenAPIHono {
  const app = resource();
  const { documents } = services.store;

  app.openapi(show, async (c) => {
    const { id, page: number } = c.req.valid('param');
    const page = await documents.page(id, number);
    if (page === undefined) throw unread(await documents.get(id));
    const text = await documents.text(id);
    const within = text?.transcript.pages.find((one) => one.number === number);
    return c.json(
      {
        document: id,
        revision: text?.revision ?? 0,
        number,
        raster: page.raster ?? null,
        source: page.readings[0].source,
        reason: page.reason,
        fault: page.fault === undefined ? null : sentenceIn(page.fault, languageOf(c)),
        sources: sourcesOf(page),
        readings: page.readings.map(({ source, quality }) => ({
          source,
          verdict: quality.verdict,
          words: quality.words,
        })),
        legibility: within?.legibility ?? null,
        lines: text && within ? pageLines(text.transcript.text, within.span) : [],
        words: text && within ? pageWords(text.transcript, within.span) : [],
      },
      200,
    );
  });

  app.openapi(image, async (c) => {
    const { id, page } = c.req.valid('param');
    const picture = await pagePicture(services, id, page, c.req.raw.signal);
    // A page's picture never changes: the id is the file's hash.
    return c.body(picture.data as Uint8Array<ArrayBuffer>, 200, {
      'content-type': picture.mediaType,
      'cache-control': 'private, max-age=31536000, immutable',
    });
  });

  app.openapi(correct, async (c) => {
    const { id } = c.req.valid('param');
    const { revision, words } = c.req.valid('json');
    const edits = words.map(({ start, end, text, undo }) => ({
      span: { start, end },
      text: undo ? text : text.normalize('NFC'),
      isUndo: undo,
    }));
    const change = { document: id, revision, edits, actor: c.get('actor').name };
    const after = await correctWords(services, change, c.req.raw.signal);
    return c.json({ document: id, revision: after }, 200);
  });

  app.openapi(same, async (c) => {
    const { id } = c.req.valid('param');
    const { revision, start, end } = c.req.valid('query');
    const proposals = await proposeWords(services, { document: id, revision, corrected: { start, end } });
    const places = proposals
      .slice(0, MOST_EDITS)
      .map(({ span, isLikely, ...place }) => ({ ...span, ...place, likely: isLikely }));
    return c.json({ document: id, revision, total: proposals.length, places }, 200);
  });

  app.openapi(choose, async (c) => {
    const { id, page } = c.req.valid('param');
    const { source } = c.req.valid('json');
    const revision = await chooseReading(
      services,
      { document: id, page, source, actor: c.get('actor').name },
      c.req.raw.signal,
    );
    return c.json({ document: id, revision }, 200);
  });

  return app;
}

/** What has a picture can be recognised, even where that was not needed. */
function sourcesOf({ readings, raster }: Page): readonly PageSource[] {
  const sources = readings.map(({ source }) => source);
  return raster === undefined || sources.includes('ocr') ? sources : [...sources, 'ocr'];
}

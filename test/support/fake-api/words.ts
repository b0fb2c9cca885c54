// A read document whose words can be corrected; the service answers as the real one does, when and how the test wants.
import type { OpenAPIHono } from '@hono/zod-openapi';
import { pageLines, pageSummaries, pageWords } from '../../../server/http/pages/view.ts';
import type { Transcript } from '../../../server/model/transcript.ts';
import { amend } from '../../../server/text/amend.ts';
import { propose } from '../../../server/text/propose.ts';
import { madeDocument } from './documents.ts';

export interface FakeWords {
  /** The corrections sent, in their order. */
  readonly sent: string[];
  /** What the next corrections wait for. */
  gate: Promise<void>;
  /** How many more corrections are refused. */
  refusals: number;
  text(): string;
}

/** Words that end in ? are doubtful; of those the mark is an alternative to the word without it. A form feed begins a page. */
export function routeWords(app: OpenAPIHono, source: string): FakeWords {
  const text = source.replaceAll('\f', '\n');
  let start = 0;
  const pages = source.split('\f').map((part, at) => {
    const span = { start, end: Math.min(start + part.length + 1, text.length) };
    start = span.end;
    return { number: at + 1, span, legibility: 1 };
  });
  let transcript: Transcript = {
    text,
    pages,
    origins: [...text.matchAll(/\S+/g)].map((match) => ({
      span: { start: match.index, end: match.index + match[0].length },
      page: pages.findLast(({ span }) => span.start <= match.index)?.number ?? 1,
      box: { left: match.index * 10, top: 20, right: (match.index + match[0].length) * 10, bottom: 40 },
      confidence: match[0].endsWith('?') ? 0.3 : 0.9,
      alternatives: [{ text: match[0].replace('?', ''), likelihood: 0.5 }],
    })),
    corrections: [],
  };
  let revision = 1;
  const state: FakeWords = {
    sent: [],
    gate: Promise.resolve(),
    refusals: 0,
    text: () => transcript.text,
  };
  app.get('/api/documents/doc-1', (c) => {
    const summaries = pageSummaries(transcript);
    const doubtful = summaries.reduce((sum, page) => sum + page.doubtful, 0);
    const lists = { references: [], bases: [], recipients: [], deadlines: [], sections: [], notices: [] };
    return c.json({ ...madeDocument(1), ...lists, pageCount: pages.length, pages: summaries, doubtful });
  });
  app.get('/api/documents/doc-1/pages/:number', (c) => {
    const number = Number(c.req.param('number'));
    const { span } = transcript.pages[number - 1] ?? { span: { start: 0, end: 0 } };
    return c.json({
      document: 'doc-1',
      revision,
      number,
      raster: null,
      source: 'ocr',
      reason: 'only-reading',
      fault: null,
      sources: ['ocr'],
      readings: [{ source: 'ocr', verdict: 'good', words: 4 }],
      legibility: 1,
      lines: pageLines(transcript.text, span),
      words: pageWords(transcript, span),
    });
  });
  app.patch('/api/documents/doc-1/words', async (c) => {
    const body: {
      readonly revision: number;
      readonly words: readonly {
        readonly start: number;
        readonly end: number;
        readonly text: string;
        readonly undo: boolean;
      }[];
    } = await c.req.json();
    state.sent.push(body.words.map((word) => word.text).join(' '));
    await state.gate;
    if (state.refusals > 0) {
      state.refusals--;
      return c.json({ error: { code: 'storage-full', message: 'Máy chủ đã hết chỗ lưu.' } }, 507);
    }
    if (body.revision !== revision) {
      return c.json({ error: { code: 'conflict', message: 'Văn bản đã đổi.' } }, 409);
    }
    transcript = amend(
      transcript,
      body.words.map(({ start, end, text: now, undo }) => ({
        span: { start, end },
        text: now,
        isUndo: undo,
      })),
    );
    return c.json({ document: 'doc-1', revision: ++revision }, 200);
  });
  app.get('/api/documents/doc-1/words/proposals', (c) => {
    if (Number(c.req.query('revision')) !== revision) {
      return c.json({ error: { code: 'conflict', message: 'Văn bản đã đổi.' } }, 409);
    }
    const corrected = { start: Number(c.req.query('start')), end: Number(c.req.query('end')) };
    const places = propose(transcript, corrected).map(({ span, isLikely, ...place }) => ({
      ...span,
      ...place,
      likely: isLikely,
    }));
    return c.json({ document: 'doc-1', revision, total: places.length, places });
  });
  return state;
}

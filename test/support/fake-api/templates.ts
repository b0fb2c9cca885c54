// A template that can be edited: what the page tells of it is kept for the test to look at.
import type { OpenAPIHono } from '@hono/zod-openapi';
import { madeDocument, TEMPLATE } from './documents.ts';

interface EditSent {
  readonly expected: number;
  readonly name: string;
  readonly criteria: readonly {
    readonly id: string;
    readonly from?: readonly string[];
    readonly text: string;
  }[];
}

export interface MadeTemplate {
  /** What was sent to be saved, in its order. */
  readonly edits: readonly EditSent[];
}

const criterion = (id: string, text: string) => ({
  id,
  path: id,
  heading: text.slice(0, 12),
  text,
  basis: 'duty',
  context: ['Nhiệm vụ'],
  lines: null,
  wordings: [],
  values: [],
  required: true,
  appliesTo: [],
  weight: 1,
  fields: [],
});

const CRITERIA = [
  criterion('I.1', 'Phủ mạng tới mọi thôn'),
  criterion('I.2', 'Báo cáo trước ngày 10/12'),
  criterion('II.1', 'Diễn tập mỗi năm 2 lần; tập huấn mỗi quý'),
];

const summary = (met: number) => ({ met, partial: 0, missing: 3 - met, unclear: 0, score: met / 3 });

/** `isNewer`: another person saved a version meanwhile. */
export function routeTemplate(app: OpenAPIHono, isNewer: () => boolean = () => false): MadeTemplate {
  const edits: EditSent[] = [];
  const template = () => ({
    id: TEMPLATE,
    version: 2 + edits.length,
    origin: 'edited',
    proposed: false,
    name: 'Mẫu của tỉnh',
    metadata: madeDocument(0).metadata,
    document: null,
    createdAt: '2026-02-01T00:00:00.000Z',
    criteria: CRITERIA,
    versions: [2, 1].map((version) => ({
      version,
      origin: version === 1 ? 'drawn' : 'edited',
      proposed: false,
      criteria: 3,
      createdAt: '2026-02-01T00:00:00.000Z',
    })),
  });
  app.get('/api/templates/shipped', (c) => c.json({ templates: [] }));
  app.get(`/api/templates/${TEMPLATE}`, (c) => c.json(template()));
  app.put(`/api/templates/${TEMPLATE}`, async (c) => {
    if (isNewer()) return c.json({ error: { code: 'conflict', message: 'Mẫu đã có phiên bản 3.' } }, 409);
    edits.push((await c.req.json()) as EditSent);
    return c.json(template());
  });
  app.post(`/api/templates/${TEMPLATE}/preview`, (c) =>
    c.json({
      before: summary(1),
      after: summary(2),
      criteria: CRITERIA.map(({ id, path, heading, text }, at) => ({
        id,
        path,
        heading,
        text,
        status: at < 2 ? 'met' : 'missing',
        before: at < 1 ? 'met' : 'missing',
        reason: 'Máy tìm thấy đoạn nói tới.',
        evidence: null,
      })),
    }),
  );
  app.post('/api/templates/preview', async (c) => {
    const { criteria } = (await c.req.json()) as Pick<EditSent, 'criteria'>;
    return c.json({
      before: null,
      after: { met: 0, partial: 0, missing: criteria.length, unclear: 0, score: 0 },
      criteria: criteria.map(({ id, text }) => ({
        id,
        path: id,
        heading: '',
        text,
        status: 'missing',
        before: null,
        reason: 'Không tìm thấy nội dung này trong kế hoạch.',
        evidence: null,
      })),
    });
  });
  app.get(`/api/templates/${TEMPLATE}/differences`, (c) =>
    c.json({
      from: 1,
      to: 2,
      differences: [
        {
          kind: 'changed',
          before: CRITERIA[0],
          after: CRITERIA[0],
          fields: ['text', 'weight'],
          words: [
            { kind: 'removed', text: 'xóm' },
            { kind: 'added', text: 'thôn' },
          ],
        },
        { kind: 'added', before: null, after: CRITERIA[1], fields: [], words: [] },
      ],
    }),
  );
  return { edits };
}

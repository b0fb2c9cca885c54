// Documents of a made-up province, each compared with its one template.
import type { OpenAPIHono } from '@hono/zod-openapi';

export const TEMPLATE = 'mau-cua-tinh';

export function madeDocument(number: number) {
  const name = `ke-hoach-${String(number).padStart(4, '0')}.docx`;
  return {
    id: `doc-${number}`,
    name,
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    bytes: 20_000,
    pageCount: 1 + (number % 9),
    role: 'plan',
    status: 'ready',
    fault: null,
    metadata: {
      kind: 'Kế hoạch',
      number: `${number}/KH-UBND`,
      date: `2026-02-${String(1 + (number % 28)).padStart(2, '0')}`,
      issuer: `UBND xã Số ${number}`,
      place: `Số ${number}`,
      province: 'Gia Lai',
      title: 'Kế hoạch thi đua chuyển đổi số',
      signer: null,
    },
    revision: 1,
    removed: false,
    notices: number % 5 === 0 ? 2 : 0,
    original: 'kept',
    addedAt: '2026-02-01T00:00:00.000Z',
    job: null,
    rounds: number % 3 === 0 ? [] : [{ id: 'dot-1', name: 'Rà soát kế hoạch hạ tầng số năm 2026' }],
    comparison: {
      id: `cmp-doc-${number}`,
      summary: { met: number % 40, partial: 1, missing: 2, unclear: 0, score: (number % 40) / 40 },
    },
  };
}

export type MadeDocument = ReturnType<typeof madeDocument>;

/** Lists `documents` page by page, each compared with one template. */
export function routeDocuments(app: OpenAPIHono, documents: readonly MadeDocument[]): void {
  app.get('/api/documents', (c) => {
    const [offset, limit] = [Number(c.req.query('offset') ?? 0), Number(c.req.query('limit') ?? 100)];
    return c.json({
      total: documents.length,
      compared: { compared: documents.length, plans: documents.length },
      documents: documents.slice(offset, offset + limit),
    });
  });
  app.get('/api/templates', (c) =>
    c.json({
      templates: [
        {
          id: TEMPLATE,
          version: 1,
          name: 'Mẫu',
          metadata: madeDocument(0).metadata,
          criteria: 40,
          document: null,
          createdAt: '2026-01-01T00:00:00.000Z',
        },
      ],
    }),
  );
}

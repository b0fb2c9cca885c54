// The routes of a made-up round.
import type { OpenAPIHono } from '@hono/zod-openapi';
import { routeDocuments } from './documents.ts';
import {
  arranged,
  assigneesOf,
  countsOf,
  rowView,
  totalsOf,
  viewOf,
  type MadeCell,
  type MadeRound,
  type MadeRow,
} from './round.ts';
import { detailOf } from './cell-views.ts';
import { routeSettling } from './settling-routes.ts';

const LETTERS = {
  superior: 'UBND TỈNH GIA LAI',
  office: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
  symbol: 'SKHCN-CĐS',
  place: 'Gia Lai',
  authority: 'KT. GIÁM ĐỐC',
  position: 'PHÓ GIÁM ĐỐC',
  signer: 'Nguyễn Văn An',
  recipients: ['Như trên', 'Lưu: VT'],
  replyBy: null,
  contact: null,
};

export function routeRound(app: OpenAPIHono, round: MadeRound): void {
  routeDocuments(app, []);
  const rowOf = (unit: string): MadeRow => {
    const row = round.rows.find((one) => one.unit.id === unit);
    if (row === undefined) throw new Error(`no unit ${unit}`);
    return row;
  };
  app.get('/api/campaigns', (c) => c.json({ total: 1, campaigns: [viewOf(round)] }));
  app.get('/api/campaigns/dot-1', (c) => c.json(viewOf(round)));
  app.get('/api/campaigns/dot-1/matrix', (c) => {
    const query = c.req.query();
    const [offset, limit] = [Number(query['offset'] ?? 0), Number(query['limit'] ?? 50)];
    const rows = arranged(round, query);
    return c.json({
      template: {},
      criteria: round.criteria,
      total: rows.length,
      offset,
      rows: rows.slice(offset, offset + limit).map(rowView),
      totals: totalsOf(round),
      counts: countsOf(round),
    });
  });
  app.get('/api/people/names', (c) => c.json({ names: ['Lê Văn Cường', 'Trần Thị Bình'] }));
  app.get('/api/campaigns/dot-1/assignees', (c) => c.json({ assignees: assigneesOf(round) }));
  app.put('/api/campaigns/dot-1/assignee', async (c) => {
    const { assignee } = (await c.req.json()) as { assignee: string | null };
    const rows = arranged(round, c.req.query());
    for (const row of rows) row.assignee = assignee;
    return c.json({ units: rows.length });
  });
  app.get('/api/campaigns/dot-1/wordings', (c) => c.json({ wordings: [] }));
  const views = new Map<string, unknown>();
  app.get('/api/campaigns/dot-1/views', (c) => c.json({ views: [...views.values()] }));
  app.put('/api/campaigns/dot-1/views/:name', async (c) => {
    const name = c.req.param('name');
    const { query } = (await c.req.json()) as { query: unknown };
    views.set(name, { name, query, by: 'cục bộ', at: '2026-03-01' });
    return c.json(views.get(name));
  });
  app.delete('/api/campaigns/dot-1/views/:name', (c) => {
    views.delete(c.req.param('name'));
    return c.body(null, 204);
  });
  app.get('/api/campaigns/dot-1/units/:unit', (c) => {
    const row = rowOf(c.req.param('unit'));
    const { document, state, comparison } = rowView(row);
    const documents =
      document === null
        ? []
        : [{ ...document, state, comparison, counts: true, receivedOn: null, changes: null }];
    return c.json({ row: rowView(row), documents });
  });
  app.patch('/api/campaigns/dot-1/units/:unit', async (c) => {
    const row = rowOf(c.req.param('unit'));
    const change = (await c.req.json()) as { assignee?: string | null; reviewed?: boolean };
    if (change.assignee !== undefined) row.assignee = change.assignee;
    if (change.reviewed !== undefined)
      row.reviewed = change.reviewed ? { by: 'cục bộ', at: '2026-03-01' } : null;
    return c.json(rowView(row));
  });
  app.get('/api/provinces', (c) => c.json({ provinces: [{ name: 'Gia Lai', kind: 'tỉnh', communes: 135 }] }));
  app.get('/api/campaigns/dot-1/unassigned', (c) =>
    c.json({
      total: 1,
      documents: [
        {
          id: 'doc-x',
          name: 'ke-hoach.docx',
          status: 'ready',
          issuer: 'UBND xã Số',
          place: 'Số',
          title: null,
          fault: null,
          suggestions: [{ unit: round.rows[3]?.unit, why: 'tên gần giống' }],
        },
      ],
    }),
  );
  app.get('/api/settings/letters', (c) => c.json(LETTERS));
  let looks = 0;
  const job = () => {
    looks++;
    const [status, page] = looks > 2 ? ['done', 130] : ['running', looks * 40];
    return { id: 'cv-1', kind: 'letters', document: 'dot-1', status, page, pages: 130, fault: null };
  };
  app.post('/api/campaigns/dot-1/letters', (c) => c.json(job(), 202));
  app.get('/api/jobs/cv-1', (c) => c.json(job()));
  app.get('/api/campaigns/dot-1/letters/cv-1', (c) =>
    c.body('PK', 200, { 'content-type': 'application/zip', 'content-disposition': 'attachment' }),
  );
  routeSettling(app, round, rowOf);
  app.get('/api/comparisons/:id/criteria/:criterion', (c) => {
    const row = rowOf(c.req.param('id').replace('cmp-', ''));
    return c.json(detailOf(round, row, c.req.param('criterion')));
  });
  app.put('/api/comparisons/:id/verdicts/:criterion', async (c) => {
    const row = rowOf(c.req.param('id').replace('cmp-', ''));
    const { status, note } = (await c.req.json()) as { status: MadeCell['status']; note: string };
    Object.assign(row.cells.get(c.req.param('criterion')) ?? {}, { status, note, by: 'person' });
    return c.json({});
  });
  app.delete('/api/comparisons/:id/verdicts/:criterion', (c) => {
    const cell = rowOf(c.req.param('id').replace('cmp-', '')).cells.get(c.req.param('criterion'));
    if (cell !== undefined) Object.assign(cell, { status: cell.machineStatus, note: '', by: 'machine' });
    return c.json({});
  });
}

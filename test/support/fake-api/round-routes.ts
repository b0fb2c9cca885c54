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

interface Settled {
  readonly view: Record<string, unknown>;
  readonly before: readonly (readonly [MadeCell, MadeCell])[];
}

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

/** Of many that are unsure the last two say alike the others, in words of their own: they follow what is answered. */
function askedOf(rows: readonly MadeRow[]): readonly MadeRow[] {
  return rows.length > 3 ? rows.slice(0, -2) : rows;
}

function routeSettling(app: OpenAPIHono, round: MadeRound, rowOf: (unit: string) => MadeRow): void {
  const settled: Settled[] = [];
  const unsure = (criterion: string): readonly MadeRow[] =>
    round.rows.filter((row) => row.cells.get(criterion)?.status === 'unclear');
  app.get('/api/campaigns/dot-1/criteria/:criterion', (c) => {
    const id = c.req.param('criterion');
    const status = c.req.query('status') ?? '';
    const rows = round.rows.filter(
      ({ cells }) => cells.has(id) && (!status || cells.get(id)?.status === status),
    );
    const groups = Map.groupBy(rows, (row) => row.cells.get(id)?.machineStatus ?? 'met');
    return c.json({
      criterion: { ...round.criteria.find((one) => one.id === id), text: 'Bảo đảm an ninh mạng' },
      total: rows.length,
      groups: [...groups].map(([key, some]) => ({
        key,
        size: some.length,
        cells: some.slice(0, 50).map((row) => cellOf(row, id)),
      })),
    });
  });
  app.get('/api/campaigns/dot-1/questions', (c) => {
    const groups = round.criteria.flatMap(({ id, heading }) => {
      const [first, ...rest] = unsure(id);
      if (first === undefined) return [];
      const units = askedOf([first, ...rest]).map(({ unit }) => unit);
      const example = cellOf(first, id);
      return [
        {
          id: `q-${id}`,
          criterion: id,
          heading,
          demand: heading,
          cells: units.length,
          units: units.slice(0, 20),
          example,
        },
      ];
    });
    groups.sort((a, b) => b.cells - a.cells);
    const [offset, limit] = [Number(c.req.query('offset') ?? 0), Number(c.req.query('limit') ?? 50)];
    return c.json({
      cells: countsOf(round).unsure,
      questions: groups.length,
      total: groups.length,
      groups: groups.slice(offset, offset + limit),
    });
  });
  app.get('/api/campaigns/dot-1/settlements', (c) =>
    c.json({ total: settled.length, settlements: settled.map(({ view }) => view).toReversed() }),
  );
  app.post('/api/campaigns/dot-1/settlements', async (c) => {
    const answer = (await c.req.json()) as {
      group?: string;
      criterion?: string;
      units?: string[];
      status: MadeCell['status'];
      note?: string;
    };
    const criterion = answer.criterion ?? answer.group?.replace('q-', '') ?? '';
    const open = unsure(criterion);
    const rows = answer.units?.map(rowOf) ?? askedOf(open);
    const followers = answer.group === undefined ? [] : open.slice(rows.length);
    const before = [...rows, ...followers].flatMap(({ cells }) => {
      const cell = cells.get(criterion);
      return cell === undefined ? [] : [[cell, { ...cell }] as const];
    });
    for (const [at, [cell]] of before.entries()) {
      const said =
        at < rows.length
          ? { by: 'person', note: answer.note ?? '' }
          : { by: 'machine', precedent: rows[0]?.unit.name };
      Object.assign(cell, { status: answer.status, ...said });
    }
    const view = {
      id: `s-${settled.length + 1}`,
      criterion,
      status: answer.status,
      note: answer.note ?? '',
      actor: 'cục bộ',
      at: '2026-03-01T00:00:00.000Z',
      undone: false,
      cells: rows.length,
      units: rows.map(({ unit }) => unit.name),
      followed: followers.map(({ unit }) => ({
        unit: unit.id,
        comparison: `cmp-${unit.id}`,
        from: 'unclear',
        to: answer.status,
      })),
    };
    settled.push({ view, before });
    return c.json(view, 201);
  });
  app.delete('/api/campaigns/dot-1/settlements/:id', (c) => {
    const one = settled.find(({ view }) => view['id'] === c.req.param('id'));
    if (one === undefined) return c.json({ error: { code: 'not-found', message: 'Không có.' } }, 404);
    for (const [cell, was] of one.before) {
      delete cell.precedent;
      Object.assign(cell, was);
    }
    Object.assign(one.view, { undone: true });
    return c.json(one.view);
  });
}

function passageOf(row: MadeRow) {
  return {
    path: 'II.6',
    lines: [116, 117],
    page: 3,
    text: `Tăng cường bảo đảm an toàn thông tin tại ${row.unit.name}.`,
  };
}

function cellOf(row: MadeRow, id: string) {
  const made: MadeCell = { status: 'met', machineStatus: 'met', by: 'machine', note: '' };
  const { status, machineStatus, by, note } = row.cells.get(id) ?? made;
  return {
    unit: row.unit,
    comparison: `cmp-${row.unit.id}`,
    document: { id: row.documentId, name: `${row.unit.id}.docx` },
    status,
    machineStatus,
    by,
    doubt: status === 'unclear' ? 'wording' : null,
    reason: 'Có nói tới nhưng chưa rõ có đủ ý hay không.',
    note: note === '' ? null : note,
    evidence: machineStatus === 'missing' ? [] : [passageOf(row)],
    nearest: machineStatus === 'missing' ? passageOf(row) : null,
  };
}

function detailOf(round: MadeRound, row: MadeRow, id: string) {
  const criterion = round.criteria.find((one) => one.id === id);
  const made: MadeCell = { status: 'met', machineStatus: 'met', by: 'machine', note: '' };
  const { status, machineStatus, by, note, precedent } = row.cells.get(id) ?? made;
  const shown = {
    ...passageOf(row),
    places: [],
    before: ['1. Về hạ tầng số'],
    lineTexts: [passageOf(row).text],
    after: ['2. Về nhân lực số'],
    diff: [{ kind: 'same', text: passageOf(row).text }],
  };
  return {
    criterion: {
      id,
      path: criterion?.path,
      heading: criterion?.heading,
      text: criterion?.heading,
      lines: null,
      status,
      machineStatus,
      confidence: 0.9,
      coverage: 0.5,
      margin: 0.2,
      evidence: machineStatus === 'missing' ? [] : [passageOf(row)],
      reason: 'Có nói tới nhưng chưa rõ có đủ ý hay không.',
      suggestion: machineStatus === 'missing' ? 'Bổ sung nội dung này.' : null,
      ...(precedent !== undefined && {
        precedent: { comparison: 'cmp-xa-1', unit: precedent, path: 'II.3', status },
        statusAlone: 'unclear',
      }),
      verdict: by === 'person' ? { status, note, actor: 'cục bộ', at: '2026-03-01T00:00:00.000Z' } : null,
    },
    findings: [],
    template: { document: null, places: [], before: [], lines: [criterion?.heading ?? ''], after: [] },
    evidence: machineStatus === 'missing' ? [] : [shown],
    nearest: machineStatus === 'missing' ? shown : null,
    history: [],
  };
}

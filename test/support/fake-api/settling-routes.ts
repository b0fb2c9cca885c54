// The routes of a made-up round by which what is unsure is settled.
import type { OpenAPIHono } from '@hono/zod-openapi';
import { countsOf, type MadeCell, type MadeRound, type MadeRow } from './round.ts';
import { cellOf } from './cell-views.ts';

interface Settled {
  readonly view: Record<string, unknown>;
  readonly before: readonly (readonly [MadeCell, MadeCell])[];
}

/** Of many that are unsure the last two say alike the others, in words of their own: they follow what is answered. */
function askedOf(rows: readonly MadeRow[]): readonly MadeRow[] {
  return rows.length > 3 ? rows.slice(0, -2) : rows;
}

function alikeOf(
  rows: readonly MadeRow[],
  criterion: string,
): readonly (readonly [string, readonly MadeRow[]])[] {
  return [...Map.groupBy(rows, ({ cells }) => cells.get(criterion)?.machineStatus ?? 'met')];
}

export function routeSettling(app: OpenAPIHono, round: MadeRound, rowOf: (unit: string) => MadeRow): void {
  const settled: Settled[] = [];
  const unsure = (criterion: string): readonly MadeRow[] =>
    round.rows.filter((row) => row.cells.get(criterion)?.status === 'unclear');
  app.get('/api/campaigns/dot-1/criteria/:criterion', (c) => {
    const id = c.req.param('criterion');
    const status = c.req.query('status') ?? '';
    const rows = round.rows.filter(
      ({ cells }) => cells.has(id) && (!status || cells.get(id)?.status === status),
    );
    const [offset, limit] = [Number(c.req.query('offset') ?? 0), Number(c.req.query('limit') ?? 50)];
    // As the service does.
    if (limit > 100) return c.json({ error: { code: 'invalid-request', message: 'limit' } }, 400);
    const all = alikeOf(rows, id).toSorted((a, b) => b[1].length - a[1].length);
    const slice = new Set(all.flatMap(([, some]) => some).slice(offset, offset + limit));
    const groups = all.filter(([, some]) => some.some((row) => slice.has(row)));
    return c.json({
      criterion: { ...round.criteria.find((one) => one.id === id), text: 'Bảo đảm an ninh mạng' },
      total: rows.length,
      groups: groups.map(([key, some]) => ({
        key,
        size: some.length,
        cells: some.filter((row) => slice.has(row)).map((row) => cellOf(row, id)),
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
      groups?: string[];
      among?: MadeCell['status'];
      status: MadeCell['status'];
      note?: string;
    };
    const criterion = answer.criterion ?? answer.group?.replace('q-', '') ?? '';
    const open = unsure(criterion);
    const such = round.rows.filter(({ cells }) => {
      const cell = cells.get(criterion);
      return cell !== undefined && (answer.among === undefined || cell.status === answer.among);
    });
    const whole = alikeOf(such, criterion).flatMap(([key, some]) =>
      answer.groups?.includes(key) === true ? some : [],
    );
    const chosen = answer.units?.map(rowOf);
    const rows = chosen === undefined ? askedOf(open) : [...new Set([...chosen, ...whole])];
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
      followedCells: followers.length,
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

// Provinces to choose from, and lists of units read before a round is made of them.
import { z, type OpenAPIHono } from '@hono/zod-openapi';
import type { Unit } from '../../model/round/round.ts';
import { Failure } from '../../failure.ts';
import { namesInTable, namesInText, type ReadList } from '../../round/unit-list.ts';
import { provinceNamed, unitsNamed, unitsOfProvince, unlisted } from '../../round/units.ts';
import { smallFileOf } from '../multipart.ts';
import { failing } from '../failures.ts';
import { jsonOf } from '../schema.ts';
import { operation, resource } from '../operation.ts';
import type { Services } from '../services.ts';
import { unitSchema } from './schema.ts';
import { showUnit } from './view.ts';

const LONGEST_LIST = 500_000;

/** Of a list of units: thousands of names take a tenth of it. */
const LIST_BYTES = 5 * 1024 * 1024;

const provinces = operation('campaign.read', {
  method: 'get',
  path: '/api/provinces',
  summary: 'Các tỉnh, thành phố',
  responses: {
    200: jsonOf(
      z.object({
        provinces: z
          .array(
            z.object({ name: z.string(), kind: z.enum(['tỉnh', 'thành phố']), communes: z.number().int() }),
          )
          .readonly(),
      }),
      'Since July 2025.',
    ),
  },
});

const listSchema = z.union([
  z.object({ text: z.string().max(LONGEST_LIST) }),
  z.object({ province: z.string().max(100) }),
]);

const read = operation('campaign.read', {
  method: 'post',
  path: '/api/units/read',
  summary: 'Đọc danh sách đơn vị: dán vào, từ tệp .txt, .csv, .xlsx, hoặc mọi xã của một tỉnh',
  request: {
    body: {
      required: true,
      content: {
        'application/json': { schema: listSchema },
        'multipart/form-data': {
          schema: z.object({ file: z.any().openapi({ type: 'string', format: 'binary' }) }),
        },
      },
    },
  },
  responses: {
    200: jsonOf(
      z.object({
        units: z.array(unitSchema).readonly(),
        unread: z.array(z.object({ line: z.number().int(), text: z.string() })).readonly(),
        unlisted: z.array(z.string()).readonly(),
      }),
      'As they would be expected, what was no name, and communes that no province has today.',
    ),
    ...failing(400, 404, 413, 415, 422),
  },
});

export function unitRoutes(services: Services): OpenAPIHono {
  const app = resource();

  const unitsIn = ({ names, unread }: ReadList) => {
    const { gazetteer } = services.places();
    const units = unitsNamed(names, gazetteer);
    return { units: units.map(showUnit), unread, unlisted: unlisted(units, gazetteer) };
  };

  app.openapi(provinces, (c) => {
    const found = services.places().gazetteer.map(({ name, kind, communes }) => ({
      name,
      kind,
      communes: communes.length,
    }));
    return c.json({ provinces: found }, 200);
  });

  // The body has two shapes, so that the library's own validation of either would refuse the other.
  app.openapi({ ...read, request: {} }, async (c) => {
    const { gazetteer, namesAnywhere } = services.places();
    if ((c.req.header('content-type') ?? '').startsWith('multipart/form-data')) {
      const { name, bytes } = await smallFileOf(c, LIST_BYTES);
      const rows = await services.readRows(bytes, name);
      const isText = rows.every((row) => row.length <= 1);
      return c.json(
        unitsIn(
          isText
            ? namesInText(rows.map(([one = '']) => one).join('\n'), namesAnywhere)
            : namesInTable(rows, namesAnywhere),
        ),
        200,
      );
    }
    const body = listSchema.safeParse(await c.req.json().catch(() => undefined));
    if (!body.success) throw new Failure('invalid-request', { cause: body.error });
    if ('text' in body.data) return c.json(unitsIn(namesInText(body.data.text, namesAnywhere)), 200);
    const province = provinceNamed(body.data.province, gazetteer);
    if (province === undefined) throw new Failure('not-found');
    const units: readonly Unit[] = unitsOfProvince(province);
    return c.json({ units: units.map(showUnit), unread: [], unlisted: [] }, 200);
  });
  app.openAPIRegistry.definitions.pop();
  app.openAPIRegistry.registerPath(read);

  return app;
}

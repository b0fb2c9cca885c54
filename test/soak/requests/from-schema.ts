// A schema of the OpenAPI document → a value that it may take, and now and then one that it may not.
import type { Chance } from '../random.ts';

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly minLength?: number;
  readonly additionalProperties?: boolean | Schema;
}

export interface Maker {
  readonly chance: Chance;
  readonly schemas: Readonly<Record<string, Schema>>;
  /** What is in the store, so that a request may hit something. */
  readonly known: readonly string[];
  /** Probability that a value is none that its schema allows. */
  readonly wrong: number;
}

const DEEPEST = 6;

/** What programs choke on. */
export const ODD: readonly unknown[] = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '../../etc/passwd',
  '%00',
  "' or 1=1 --",
  '<script>alert(1)</script>',
  '=cmd|x',
  'a'.repeat(20_000),
  'ệ'.repeat(500),
  '🙂',
  '2026-02-30',
  -1,
  0,
  1e21,
  2 ** 53,
  0.5,
  null,
  true,
  [],
  {},
  { __proto__: null, constructor: 1 },
  [[[[[]]]]],
];

export function valueOf(schema: Schema, maker: Maker, depth = 0): unknown {
  const { chance } = maker;
  if (chance.is(maker.wrong)) return chance.of(ODD);
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    return valueOf(maker.schemas[name] ?? {}, maker, depth + 1);
  }
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return chance.of(schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined && choices.length > 0) return valueOf(chance.of(choices), maker, depth + 1);
  if (schema.allOf !== undefined) {
    const parts = schema.allOf.map((part) => valueOf(part, maker, depth + 1));
    return Object.assign({}, ...parts.filter((part) => typeof part === 'object'));
  }
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? ['string']);
  switch (chance.of(types)) {
    case 'object':
      return objectOf(schema, maker, depth);
    case 'array':
      return depth > DEEPEST
        ? []
        : Array.from({ length: chance.whole(4) }, () => valueOf(schema.items ?? {}, maker, depth + 1));
    case 'integer':
      return numberOf(schema, chance);
    case 'number':
      return chance.next();
    case 'boolean':
      return chance.is(0.5);
    case 'null':
      return null;
    default:
      return stringOf(schema, maker);
  }
}

function objectOf({ properties = {}, required = [] }: Schema, maker: Maker, depth: number): unknown {
  if (depth > DEEPEST) return {};
  const { chance } = maker;
  const kept = Object.entries(properties).filter(
    ([name]) => (required.includes(name) && !chance.is(maker.wrong)) || chance.is(0.5),
  );
  return Object.fromEntries(kept.map(([name, schema]) => [name, valueOf(schema, maker, depth + 1)]));
}

function numberOf({ minimum = 0, maximum = 1000 }: Schema, chance: Chance): number {
  const most = Math.min(maximum, minimum + 1000);
  return minimum + chance.whole(most - minimum + 1);
}

function stringOf({ format, minLength = 0, maxLength = 200 }: Schema, { chance, known }: Maker): string {
  if (format === 'date') return `2026-0${1 + chance.whole(9)}-1${chance.whole(9)}`;
  if (format === 'date-time') return '2026-03-02T01:00:00.000Z';
  if (chance.is(0.5) && known.length > 0) return chance.of(known).slice(0, maxLength);
  const words = ['Kế hoạch', 'hạ tầng', 'An Lạc', 'phủ mạng', '10/12', '3 %', 'xã'];
  return `${chance.of(words)} ${chance.whole(1000)}`.padEnd(minLength, 'x').slice(0, maxLength);
}

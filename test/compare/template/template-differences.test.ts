import { expect, it } from 'vitest';
import { templateDifferences } from '../../../server/compare/template/template-differences.ts';
import { parseTemplate } from '../../../server/compare/template/template-file.ts';

const template = (...criteria: readonly string[]) =>
  parseTemplate(
    JSON.stringify({
      name: 'Mẫu',
      version: '1',
      criteria: criteria.map((one) => ({
        id: one.slice(0, 1),
        heading: one.slice(0, 1),
        demand: `Làm ${one}`,
      })),
    }),
  );
const told = (before: readonly string[], after: readonly string[]) =>
  templateDifferences(template(...before), template(...after)).map((one) =>
    one.kind === 'removed' ? `-${one.before.id}` : `${one.kind} ${one.after.id}`,
  );

it.each([
  ['nothing changed', ['a', 'b', 'c'], ['a', 'b', 'c'], []],
  ['one was put first', ['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c'], ['moved d']],
  ['one was put last', ['a', 'b', 'c', 'd'], ['b', 'c', 'd', 'a'], ['moved a']],
  ['one was left out', ['a', 'b', 'c'], ['a', 'c'], ['-b']],
  ['one came between', ['a', 'c'], ['a', 'b', 'c'], ['added b']],
  ['one says another thing, and stands elsewhere', ['a', 'b', 'c'], ['c2', 'a', 'b'], ['changed c']],
  ['all are others', ['a'], ['b'], ['added b', '-a']],
])('tells what became of each criterion: %s', (_, before, after, expected) => {
  expect(told(before, after)).toEqual(expected);
});

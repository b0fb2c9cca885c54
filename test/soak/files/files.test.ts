// A small part of what `npm run soak -- files` does, the same each time: a thousand small files cost seven minutes of processor, as
// each is read in a thread of its own.
import { expect, it } from 'vitest';
import { readConfig } from '../../../server/config.ts';
import { engineOf } from '../../../server/wire/engine.ts';
import { runFiles } from './files.ts';
import { NO_ENGINE } from './soak.ts';

const quiet = (): void => undefined;

it('reads or refuses spoilt files of every kind', async () => {
  const { ends, faults } = await runFiles(30, 3, NO_ENGINE, quiet, 'small');
  expect(faults).toEqual([]);
  expect(ends).toHaveProperty('read');
});

it('reads or refuses them with recognition, too', async () => {
  const { ends, faults } = await runFiles(10, 4, await engineOf(readConfig({}), 'usual'), quiet, 'small');
  expect(faults).toEqual([]);
  expect(ends).toHaveProperty('read');
});

// A tenth of what `npm run soak -- files` does, of small files, the same each time.
import { expect, it } from 'vitest';
import { readConfig } from '../../../server/config.ts';
import { engineOf } from '../../../server/wire/engine.ts';
import { runFiles } from './files.ts';
import { asTheService, inOneThread } from './readers.ts';

const quiet = (): void => undefined;

it('reads or refuses spoilt files of every kind', async () => {
  const { ends, faults } = await runFiles(900, 3, inOneThread(), quiet, 'small');
  expect(faults).toEqual([]);
  expect(ends).toHaveProperty('read');
});

it('reads or refuses them in threads of their own and with recognition, too', async () => {
  const reader = asTheService(await engineOf(readConfig({}), 'usual'));
  const { ends, faults } = await runFiles(100, 4, reader, quiet, 'small');
  expect(faults).toEqual([]);
  expect(ends).toHaveProperty('read');
});

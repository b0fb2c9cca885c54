// A small part of the soaks that `npm run soak -- kills|requests|files` runs whole, the same each time: what a CI of minutes can bear.
import { expect, it } from 'vitest';
import { runFiles } from './files/files.ts';
import { NO_ENGINE } from './files/soak.ts';
import { runKills } from './kills/kills.ts';
import { runRequests } from './requests/requests.ts';

const quiet = (): void => undefined;

it('loses nothing that it told was done when it is killed, whatever its clock says', async () => {
  const { done, faults } = await runKills({
    kills: 2,
    seed: 1,
    databaseUrl: undefined,
    clock: 'wrong at times',
    say: quiet,
  });
  expect(faults).toEqual([]);
  expect(done.uploads).toBeGreaterThan(0);
});

it('answers requests that nobody thought of with a refusal or what was asked for, each role with its own', async () => {
  const { answers, faults } = await runRequests(250, 1);
  expect(faults).toEqual([]);
  expect(Object.keys(answers)).toEqual(expect.arrayContaining(['200', '400', '401', '403', '404']));
});

it('reads or refuses spoilt files of every kind', async () => {
  const { ends, faults } = await runFiles(12, 1, NO_ENGINE, quiet);
  expect(faults).toEqual([]);
  expect(ends).toHaveProperty('read');
});

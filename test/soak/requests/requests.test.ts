// A tenth of what `npm run soak -- requests` does, the same each time.
import { expect, it } from 'vitest';
import { runRequests } from './requests.ts';

it('answers requests that nobody thought of with a refusal or what was asked for, each role with its own', async () => {
  const { answers, faults } = await runRequests(1000, 1);
  expect(faults).toEqual([]);
  expect(Object.keys(answers)).toEqual(expect.arrayContaining(['200', '400', '401', '403', '404']));
});

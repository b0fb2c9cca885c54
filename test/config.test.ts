// Who may be let in from where, and what whoever starts the service is told of it.
import { describe, expect, it } from 'vitest';
import { readConfig, warningOf } from '../server/config.ts';

const ACCOUNTS = { DOICHIEU_AUTH: 'accounts' };
const EVERYWHERE = { HOST: '0.0.0.0' };

describe('the settings', () => {
  it('open nothing to other machines without accounts', () => {
    expect(() => readConfig(EVERYWHERE)).toThrow(
      expect.objectContaining({ code: 'public-address', exit: 12 }),
    );
    expect(readConfig({ ...EVERYWHERE, ...ACCOUNTS }).host).toBe('0.0.0.0');
  });

  it.each([
    [{ ...EVERYWHERE, ...ACCOUNTS }, true],
    [{ ...EVERYWHERE, ...ACCOUNTS, DOICHIEU_URL: 'http://doichieu.tinh.vn' }, true],
    [{ ...EVERYWHERE, ...ACCOUNTS, DOICHIEU_URL: 'https://doichieu.tinh.vn' }, false],
    [ACCOUNTS, false],
    [{}, false],
  ])('%j: passwords can be read on their way: %s', (env, warned) => {
    expect(warningOf(readConfig(env)) !== undefined).toBe(warned);
  });
});

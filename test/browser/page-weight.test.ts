// What a browser fetches of the page, as it comes over the line: text packed by gzip, fonts as they are.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

const PAGE = resolve(import.meta.dirname, '../../dist/web');
const MOST_BYTES = 350_000;
/** In one form of the two that the fonts come in: every browser in use takes woff2. */
const FETCHED = /\.(?:html|js|css|svg|woff2)$/u;
const PACKED_ALREADY = /\.woff2$/u;

it('weighs no more than 350 kB, all views, weights and alphabets together', () => {
  const files = readdirSync(PAGE, { recursive: true, encoding: 'utf8' }).filter((name) => FETCHED.test(name));
  const sizes = files.map((name) => {
    const bytes = readFileSync(join(PAGE, name));
    return PACKED_ALREADY.test(name) ? bytes.length : gzipSync(bytes).length;
  });
  expect(files.length).toBeGreaterThan(3);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST_BYTES);
});

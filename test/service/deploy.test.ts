import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Service {
  readonly healthcheck?: { readonly test: readonly unknown[] };
}

describe('compose.yaml', () => {
  const { services } = parse(readFileSync('server/deploy/compose.yaml', 'utf8'), { merge: true }) as {
    services: Readonly<Record<string, Service>>;
  };

  it.each(['postgres', 'web'])('asks after %s by a command whose words are words', (name) => {
    const words = services[name]?.healthcheck?.test ?? [];
    expect(words.length).toBeGreaterThan(1);
    for (const word of words) expect(word).toEqual(expect.stringMatching(/^\S+$/));
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseTemplate } from '../../../server/compare/template/template-file.ts';
import { Failure } from '../../../server/failure.ts';

const YAML = `
name: Trồng cây xanh
version: "1"
criteria:
  - id: A.1
    heading: Số cây phải trồng
    part: [Nội dung]
    demand: Nêu số cây từng thôn phải trồng và hạn trồng xong.
    wordings: [trồng cây dọc đường]
    values: ["30/4"]
  - id: A.2
    heading: Vườn ươm
    demand: Lập vườn ươm cây giống.
    required: false
    appliesTo: [xã]
    weight: 2
`;

const fault = (yaml: string): string => {
  try {
    parseTemplate(yaml);
  } catch (error) {
    if (error instanceof Failure) return `${error.code} ${error.message}`;
    throw error;
  }
  return 'no fault';
};

const SHIPPED = new URL('../../../corpus/templates/', import.meta.url);

describe('templates that ship', () => {
  const names = readdirSync(SHIPPED).filter((name) => name.endsWith('.yaml'));

  it.each(names)('%s reads without fault', (name) => {
    const { criteria } = parseTemplate(readFileSync(new URL(name, SHIPPED), 'utf8'));
    expect(criteria.length).toBeGreaterThanOrEqual(40);
    for (const { wordings, heading } of criteria) expect(wordings.length, heading).toBeGreaterThan(0);
  });
});

describe('parseTemplate', () => {
  it('reads criteria with their defaults', () => {
    const { name, criteria } = parseTemplate(YAML);
    expect(name).toBe('Trồng cây xanh');
    expect(criteria).toMatchObject([
      {
        id: 'A.1',
        path: 'A.1',
        context: ['Nội dung'],
        lines: null,
        required: true,
        weight: 1,
        appliesTo: [],
      },
      { id: 'A.2', wordings: [], values: [], required: false, weight: 2, appliesTo: ['xã'] },
    ]);
  });

  it.each([
    ['no YAML', 'a: [1', 'invalid-request', 'dòng'],
    ['no criteria', 'name: A\nversion: "1"\ncriteria: []', 'invalid-request', 'criteria'],
    ['an unknown field', YAML.replace('weight: 2', 'wieght: 2'), 'invalid-request', 'Tiêu chí A.2'],
    ['a doubled id', YAML.replace('id: A.2', 'id: A.1'), 'invalid-request', 'hai lần'],
    ['an unknown body', YAML.replace('[xã]', '[quận]'), 'invalid-request', 'appliesTo'],
  ])('refuses %s and says where', (_, yaml, code, where) => {
    expect(fault(yaml)).toContain(code);
    expect(fault(yaml)).toContain(where);
  });
});

import { describe, expect, it } from 'vitest';
import { compareTo } from '../../server/pipeline.ts';
import { templateFromDocument } from '../../server/compare/template/template.ts';
import { comparisonJson, documentJson } from '../../server/report/json.ts';
import { comparisonMarkdown } from '../../server/report/markdown.ts';
import { planOf, treePlan } from '../support/plans/plans.ts';

const model = planOf(treePlan());
const template = templateFromDocument(model.document, model.transcript);
const comparison = compareTo(template, planOf(treePlan({ water: '' })));

describe('documentJson', () => {
  it('keeps the keys of the contract in their order', () => {
    expect(Object.keys(documentJson(model.document))).toEqual([
      'kind', 'number', 'date', 'issuer', 'place', 'province', 'title', 'signer', 'references', 'sections', 'notices',
      'bases', 'recipients', 'deadlines', 'closing',
    ]); // oxfmt-ignore
    const json = JSON.parse(JSON.stringify(documentJson(model.document))) as {
      sections: object[];
      references: object[];
    };
    expect(Object.keys(json.sections[0] ?? {})).toEqual([
      'path',
      'label',
      'heading',
      'lines',
      'page',
      'children',
    ]);
    expect(Object.keys(json.references[0] ?? {})).toEqual(['kind', 'number', 'date', 'issuer', 'lines']);
  });
});

describe('comparisonJson', () => {
  it('keeps the keys of the contract in their order', () => {
    const json = JSON.parse(JSON.stringify(comparisonJson(comparison))) as Record<string, object[]>;
    expect(Object.keys(json)).toEqual(['template', 'plan', 'summary', 'criteria', 'findings']);
    expect(Object.keys(json['criteria']?.[0] ?? {}).slice(0, 9)).toEqual([
      'id', 'path', 'heading', 'text', 'lines', 'status', 'confidence', 'coverage', 'margin',
    ]); // oxfmt-ignore
    expect(Object.keys(json['findings']?.[0] ?? {})).toEqual([
      'kind',
      'severity',
      'criterion',
      'message',
      'lines',
    ]);
  });

  it('names the version of the template, and what the plan rests on, whom it goes to and by when', () => {
    const json = JSON.parse(JSON.stringify(comparisonJson(comparison))) as {
      readonly template: Record<string, unknown>;
      readonly plan: Record<string, unknown>;
    };
    expect(json.template['version']).toBe(template.version);
    expect(json.template['name']).toBe(template.name);
    expect(Object.keys(json.plan)).toEqual(
      expect.arrayContaining(['references', 'bases', 'recipients', 'deadlines']),
    );
  });

  it('lays the words of a criterion beside those of its passages', () => {
    const json = JSON.parse(JSON.stringify(comparisonJson(comparison))) as {
      readonly criteria: readonly {
        readonly evidence: readonly object[];
        readonly differences: readonly object[];
      }[];
    };
    const differing = json.criteria.filter(({ differences }) => differences.length > 0);
    expect(differing.length).toBeGreaterThan(0);
    for (const { evidence } of differing) expect(evidence.length).toBeGreaterThan(0);
  });
});

describe('comparisonMarkdown', () => {
  const markdown = comparisonMarkdown(comparison);

  it('ends with what the plan rests on, whom it goes to and by when, where it says so', () => {
    const details = {
      bases: [{ text: 'Căn cứ Luật Cây xanh', numbers: [], lines: [3, 3] as const }],
      references: [],
      recipients: [{ name: 'UBND tỉnh', purpose: 'báo cáo', lines: [90, 90] as const }],
      deadlines: [
        {
          kind: 'day' as const,
          value: '10/12',
          phrase: 'trước ngày 10/12',
          path: 'III.2',
          lines: [70, 71] as const,
        },
      ],
    };
    const text = comparisonMarkdown({ ...comparison, details });
    for (const line of [
      '- Căn cứ Luật Cây xanh',
      '- UBND tỉnh (báo cáo)',
      '- trước ngày 10/12 (mục III.2)',
    ]) {
      expect(text).toContain(line);
    }
    expect(text).not.toContain('Văn bản được viện dẫn');
  });

  it('says first what counts, then what lacks, then every criterion', () => {
    const order = ['Kết quả', 'Thiếu nội dung', 'Từng nội dung của mẫu'].map((title) =>
      markdown.indexOf(title),
    );
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(markdown).toContain('○ Thiếu');
  });

  it('does not let text of a plan become markup or break a table', () => {
    const odd = compareTo(
      template,
      planOf(
        treePlan({
          roads: 'II. VIỆC\n1. Trồng ít nhất 300 cây | <b>sao đen</b> dọc đường liên thôn trước ngày 30/4.\n',
        }),
      ),
    );
    const rows = comparisonMarkdown(odd)
      .split('\n')
      .filter((line) => line.startsWith('| '));
    for (const row of rows) expect(row.replace(/\\\|/gu, '').split('|')).toHaveLength(7);
  });
});

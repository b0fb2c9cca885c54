import { describe, expect, it } from 'vitest';
import { compare } from '../../server/compare/compare.ts';
import { templateFromDocument } from '../../server/compare/template.ts';
import { comparisonJson, documentJson } from '../../server/report/json.ts';
import { comparisonMarkdown } from '../../server/report/markdown.ts';
import { planOf, treePlan } from '../support/plans.ts';

const model = planOf(treePlan());
const template = templateFromDocument(model.document, model.transcript);
const comparison = compare(template, planOf(treePlan({ water: '' })));

describe('documentJson', () => {
  it('keeps the keys of the contract in their order', () => {
    expect(Object.keys(documentJson(model.document))).toEqual([
      'kind', 'number', 'date', 'issuer', 'place', 'province', 'title', 'signer', 'references', 'sections', 'notices',
    ]); // prettier-ignore
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
    expect(Object.keys(json['criteria']?.[0] ?? {}).slice(0, 8)).toEqual([
      'path', 'heading', 'text', 'lines', 'status', 'coverage', 'margin', 'evidence',
    ]); // prettier-ignore
    expect(Object.keys(json['findings']?.[0] ?? {})).toEqual([
      'kind',
      'severity',
      'criterion',
      'message',
      'lines',
    ]);
  });
});

describe('comparisonMarkdown', () => {
  const markdown = comparisonMarkdown(comparison);

  it('says first what counts, then what lacks, then every criterion', () => {
    const order = ['Kết quả', 'Thiếu nội dung', 'Từng nội dung của mẫu'].map((title) =>
      markdown.indexOf(title),
    );
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(markdown).toContain('○ Thiếu');
  });

  it('does not let text of a plan become markup or break a table', () => {
    const odd = compare(
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

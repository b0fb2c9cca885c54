// A pipeline small enough to predict: a line that starts with a number is a section, and a plan meets what it says word for word.
import { worded } from '../../../server/compare/findings/explain.ts';
import { saying, told } from '../../../server/wording/say.ts';
import type { PlanStages } from '../../../server/usecases/application.ts';
import type { CriterionResult } from '../../../server/model/comparison.ts';
import type { Document, Section } from '../../../server/model/document.ts';
import type { Criterion } from '../../../server/model/template.ts';
import type { Page } from '../../../server/model/page.ts';
import {
  linesOf,
  type Origin,
  type Transcript,
  type TranscriptPage,
} from '../../../server/model/transcript.ts';

export function fakeStages(): PlanStages {
  return {
    understand: async (pages) => {
      const transcript = transcriptOf(pages);
      return { transcript, document: documentOf(transcript) };
    },
    parse: async (transcript) => documentOf(transcript),
    templateOf: async ({ document }) => ({
      name: document.metadata.title ?? '',
      version: '1',
      metadata: document.metadata,
      references: [],
      criteria: document.sections.map(({ path, heading, text, lines }) => ({
        id: path,
        path,
        heading,
        context: [],
        text,
        lines,
        wordings: [],
        values: [],
        required: true,
        appliesTo: [],
        weight: 1,
      })),
    }),
    compare: async (template, plan) => {
      const criteria = template.criteria.map((criterion): CriterionResult => {
        const found = plan.document.sections.find(
          ({ text }) => text === criterion.text || criterion.wordings.includes(text),
        );
        const maybe = plan.document.sections.find(({ text }) => text === `có lẽ ${criterion.text}`);
        if (found === undefined && maybe !== undefined) return unsure(criterion, maybe);
        return {
          id: criterion.id,
          path: criterion.path,
          heading: criterion.heading,
          text: criterion.text,
          lines: criterion.lines,
          status: found === undefined ? 'missing' : 'met',
          coverage: found === undefined ? 0 : 1,
          margin: 1,
          evidence:
            found === undefined
              ? []
              : [{ path: found.path, lines: found.lines, page: found.page, text: found.text }],
          ...worded(
            found === undefined
              ? { reason: saying('missing'), suggestion: saying('addAnywhere', saying('nothing')) }
              : { reason: saying('met', [{ path: found.path, lines: found.lines }]), suggestion: null },
          ),
        };
      });
      const missing = criteria.filter(({ status }) => status === 'missing');
      return {
        template: template.metadata,
        templateName: template.name,
        templateRelease: template.version,
        details: { bases: [], references: [], recipients: [], deadlines: [] },
        plan: plan.document.metadata,
        summary: {
          met: criteria.filter(({ status }) => status === 'met').length,
          partial: 0,
          missing: missing.length,
          unclear: criteria.filter(({ status }) => status === 'unclear').length,
          score: criteria.length === 0 ? 0 : 1 - missing.length / criteria.length,
        },
        criteria,
        findings: missing.map(({ path, heading, lines }) => ({
          kind: 'missing-criterion',
          severity: 'high',
          criterion: path,
          ...told(saying('missingCriterion', heading, saying('place', path), saying('nothing'))),
          lines,
        })),
      };
    },
    wordDiff: (template, plan) => [
      { kind: 'removed', text: template },
      { kind: 'added', text: plan },
    ],
  };
}

/** “có lẽ …” is on the subject, and the machine is not sure. */
function unsure({ id, path, heading, text, lines }: Criterion, section: Section): CriterionResult {
  return {
    id,
    path,
    heading,
    text,
    lines,
    status: 'unclear',
    coverage: 0.5,
    margin: 0,
    evidence: [{ path: section.path, lines: section.lines, page: section.page, text: section.text }],
    reason: 'Máy chưa chắc.',
    suggestion: null,
  };
}

function transcriptOf(pages: readonly Page[]): Transcript {
  let text = '';
  const parts: TranscriptPage[] = [];
  const origins: Origin[] = [];
  for (const page of pages) {
    if (text !== '') text += '\n';
    const start = text.length;
    page.readings[0].lines.forEach((line, row) => {
      if (row > 0) text += '\n';
      let at = text.length;
      for (const word of line.words) {
        const span = { start: at, end: at + word.text.length };
        origins.push({ span, page: page.number, box: word.box, confidence: word.confidence });
        at = span.end + 1;
      }
      text += line.text;
    });
    parts.push({ number: page.number, span: { start, end: text.length }, legibility: 1 });
  }
  return { text, pages: parts, origins, corrections: [] };
}

function documentOf(transcript: Transcript): Document {
  const lines = linesOf(transcript.text);
  const sections = lines.flatMap((line, index): readonly Section[] => {
    const label = /^(\d+)\. (.*)$/.exec(line);
    if (label?.[1] === undefined || label[2] === undefined) return [];
    return [
      {
        path: label[1],
        label: `${label[1]}.`,
        heading: label[2].split(':')[0] ?? '',
        text: label[2],
        titled: false,
        lines: [index + 1, index + 1],
        ownLines: [index + 1, index + 1],
        page: 1,
        children: [],
      },
    ];
  });
  const issuer = lines.find((line) => line.startsWith('UBND ')) ?? null;
  return {
    metadata: {
      kind: 'Kế hoạch',
      number: null,
      date: '2025-09-25',
      issuer,
      place: null,
      province: issuer === null ? null : 'Ninh Bình',
      title: lines[0] ?? null,
      signer: null,
    },
    references: [],
    bases: [],
    recipients: [],
    deadlines: [],
    sections,
    notices: [],
  };
}

// A file, its text, a template and a comparison, as the tests of stores put them in.
import type { Comparison } from '../../../server/model/comparison.ts';
import type { Metadata } from '../../../server/model/document.ts';
import type { StoredTemplate } from '../../../server/model/stored/template.ts';
import type { Criterion, Template } from '../../../server/model/template.ts';

export const FILE = {
  id: 'a',
  name: 'a.pdf',
  mediaType: 'application/pdf',
  bytes: 10,
  pageCount: 2,
  role: 'plan',
  status: 'queued',
} as const;

export const METADATA: Metadata = {
  kind: 'Kế hoạch',
  number: '12/KH-UBND',
  date: '2026-02-12',
  issuer: 'UBND xã An Lạc',
  place: 'An Lạc',
  province: 'Ninh Bình',
  title: 'Thi đua',
  signer: null,
};

export function textOf(text: string, metadata = METADATA) {
  return {
    transcript: { text, pages: [], origins: [], corrections: [] },
    document: {
      metadata,
      references: [],
      bases: [],
      recipients: [],
      deadlines: [],
      sections: [],
      notices: [],
    },
  };
}

export const FIRST = { expected: 0, amendments: [] };
export const TEMPLATE: Template = {
  name: 'Mẫu',
  version: '1',
  metadata: METADATA,
  references: [],
  criteria: [],
};
export const COMPARISON: Comparison = {
  template: METADATA,
  templateName: '',
  templateRelease: '1',
  details: { bases: [], references: [], recipients: [], deadlines: [] },
  plan: METADATA,
  summary: { met: 0, partial: 0, missing: 0, unclear: 0, score: 0 },
  criteria: [],
  findings: [],
};

export const CRITERION: Criterion = {
  id: 'I.1',
  path: 'I.1',
  heading: 'Mạng',
  context: [],
  text: 'Phủ mạng',
  lines: [1, 1],
  wordings: [],
  values: [],
  required: true,
  appliesTo: [],
  weight: 1,
};

export function drawn(id: string, template: Template, source: StoredTemplate['source']) {
  return { id, template, source, origin: 'drawn', proposed: false } as const;
}

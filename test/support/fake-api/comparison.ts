// One comparison with two criteria that lack, as the service tells it.
import type { OpenAPIHono } from '@hono/zod-openapi';
import { madeDocument, TEMPLATE } from './documents.ts';

interface MadeVerdict {
  readonly status: string;
  readonly note: string;
  readonly actor: string;
  readonly at: string;
  readonly outdated?: boolean;
}

const MACHINE = {
  lines: null,
  machineStatus: 'missing',
  coverage: 0.1,
  margin: 0.2,
  confidence: 0.9,
  evidence: [],
  reason: 'Không tìm thấy nội dung này trong kế hoạch.',
  suggestion: 'Bổ sung nội dung về an ninh mạng.',
};

/** `verdict`: a person's, of the first criterion. */
export function madeComparison({ verdict = null }: { readonly verdict?: MadeVerdict | null }) {
  const summary = { met: 0, partial: 0, missing: 2, unclear: 0, score: 0 };
  const criterion = (id: string, text: string, decided: MadeVerdict | null) => ({
    ...MACHINE,
    id,
    path: id,
    heading: 'MỤC ĐÍCH',
    text,
    status: decided?.status ?? MACHINE.machineStatus,
    verdict: decided,
  });
  return {
    id: 'cmp-1',
    templateId: TEMPLATE,
    templateVersion: 1,
    templateDocument: null,
    templateName: 'Mẫu',
    documentId: 'doc-1',
    documentName: 'ke-hoach-0001.docx',
    documentRevision: 1,
    template: madeDocument(0).metadata,
    plan: madeDocument(1).metadata,
    summary,
    machineSummary: summary,
    criteria: [
      criterion('I.1', 'Bảo đảm an ninh mạng', verdict),
      criterion('I.2', 'Phát triển hạ tầng số', null),
    ],
    findings: [],
  };
}

export type MadeComparison = ReturnType<typeof madeComparison>;

export function routeComparison(app: OpenAPIHono, comparison: MadeComparison | (() => MadeComparison)): void {
  const now = typeof comparison === 'function' ? comparison : () => comparison;
  app.get('/api/comparisons/cmp-1', (c) => c.json(now()));
  app.get('/api/comparisons/cmp-1/criteria/:criterion', (c) => {
    const criterion = now().criteria.find(({ id }) => id === c.req.param('criterion'));
    return c.json({
      criterion,
      findings: [],
      template: { document: null, places: [], before: [], lines: [], after: [] },
      evidence: [],
      nearest: null,
      history: [],
    });
  });
}

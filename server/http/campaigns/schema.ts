// What the routes of rounds take and give.
import { z } from '@hono/zod-openapi';
import { ROW_ORDERS } from '../../ports/campaigns.ts';
import { evidenceSchema, precedentSchema, summarySchema } from '../comparisons/schema.ts';
import { faultSchema, metadataSchema, optionalText, sliceQuery, statusSchema } from '../schema.ts';

export const unitKindSchema = z.enum(['xã', 'phường', 'đặc khu', 'cơ quan']);
const rowStateSchema = z.enum(['compared', 'reading', 'failed', 'another-subject', 'not-submitted']);
export const daySchema = z.iso.date().openapi({ example: '2026-03-15' });

export const unitSchema = z
  .object({ id: z.string(), name: z.string(), kind: unitKindSchema })
  .openapi('Unit', { description: 'Who is to send a plan.' });

export const countsSchema = z
  .object({
    units: z.number().int(),
    submitted: z.number().int(),
    notSubmitted: z.number().int(),
    late: z.number().int(),
    compared: z.number().int(),
    reading: z.number().int(),
    failed: z.number().int(),
    anotherSubject: z.number().int(),
    incomplete: z.number().int(),
    arriving: z.number().int().openapi({ description: 'Files being read, whose unit is not known yet.' }),
    unassigned: z.number().int().openapi({ description: 'Files read, and of nobody for certain.' }),
    reviewed: z.number().int().openapi({ description: 'Units that a person marked as reviewed.' }),
    unsure: z.number().int().openapi({
      description:
        'Cells that a person should look at: those the machine is unsure of, and those decided before their criterion was reworded.',
    }),
  })
  .openapi('RoundCounts');

export const campaignSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    template: z.object({
      id: z.string(),
      version: z.number().int().nullable().openapi({ description: 'null while it is being drawn.' }),
      name: z.string(),
      document: z.string().nullable(),
    }),
    deadline: z.string().nullable(),
    province: z.string().nullable(),
    closed: z.boolean(),
    createdAt: z.string(),
    createdBy: z.string(),
    counts: countsSchema,
  })
  .openapi('Campaign');

const changesSchema = z
  .object({
    added: z.number().int(),
    dropped: z.number().int(),
    message: z.string().openapi({ example: 'bổ sung 4, bỏ 1' }),
  })
  .openapi('PlanChanges');

const rowDocumentSchema = z.object({
  id: z.string(),
  name: z.string(),
  number: z.string().nullable(),
  date: z.string().nullable(),
  addedAt: z.string(),
});

const cellSchema = z.object({
  status: statusSchema,
  by: z.enum(['machine', 'person']),
  confidence: z.number().optional().openapi({ description: 'That the machine’s status holds, 0..1.' }),
  doubt: z.enum(['wording', 'page', 'file']).optional(),
  precedent: z
    .string()
    .optional()
    .openapi({ description: 'Whose settled answer the machine follows: “xã Cam Lộ”.' }),
  outdated: z
    .boolean()
    .optional()
    .openapi({ description: 'A person’s verdict, asked again since the criterion was reworded.' }),
});

export const matrixRowSchema = z
  .object({
    unit: unitSchema,
    state: rowStateSchema,
    late: z.boolean(),
    incomplete: z.boolean(),
    document: rowDocumentSchema.nullable(),
    comparison: z.string().nullable(),
    fault: faultSchema.nullable(),
    files: z
      .number()
      .int()
      .openapi({ description: 'All files of the unit, the one that counts among them.' }),
    changes: changesSchema.nullable().openapi({ description: 'Against the plan that this one replaced.' }),
    score: z.number().nullable(),
    summary: summarySchema.omit({ score: true }).nullable(),
    statuses: z.record(z.string(), cellSchema),
    assignee: z.string().nullable().openapi({ description: 'Who looks after it: a person’s id, or a name.' }),
    reviewed: z.object({ by: z.string(), at: z.string() }).nullable(),
  })
  .openapi('MatrixRow');

export const matrixCriterionSchema = z
  .object({
    id: z.string(),
    path: z.string(),
    heading: z.string(),
    text: z.string(),
    section: z.object({ path: z.string(), heading: z.string() }).nullable(),
    required: z.boolean(),
  })
  .openapi('MatrixCriterion');

const statusCountsSchema = z.object({
  met: z.number().int(),
  partial: z.number().int(),
  missing: z.number().int(),
  unclear: z.number().int(),
});

export const matrixSchema = z
  .object({
    template: metadataSchema
      .extend({ id: z.string(), name: z.string(), version: z.number().int() })
      .nullable()
      .openapi({ description: 'null while it is being drawn.' }),
    criteria: z.array(matrixCriterionSchema).readonly(),
    total: z.number().int().openapi({ description: 'Rows that the filter leaves.' }),
    offset: z.number().int(),
    rows: z.array(matrixRowSchema).readonly(),
    totals: z.record(z.string(), statusCountsSchema).openapi({ description: 'Over the whole round.' }),
    counts: countsSchema,
  })
  .openapi('Matrix');

/** Rows of one answer: a screen shows some fifty. */
const MOST_ROWS = 200;
const flag = z
  .enum(['true', 'false'])
  .transform((value) => value === 'true')
  .optional();

export const matrixQuery = z.object({
  offset: sliceQuery.offset,
  limit: z.coerce.number().int().min(1).max(MOST_ROWS).default(50),
  q: optionalText,
  state: rowStateSchema.optional(),
  late: flag,
  incomplete: flag,
  kind: unitKindSchema.optional(),
  reviewed: flag,
  assignee: optionalText.openapi({ description: 'A person’s id or name; “-”: nobody.' }),
  unsure: flag,
  criterion: optionalText,
  status: statusSchema.optional(),
  sort: z.enum(ROW_ORDERS).default('unit'),
  rowsOnly: flag.openapi({
    description:
      'Further rows of the same matrix: its criteria and totals, which are the same for every page, are left out.',
  }),
  totals: flag.openapi({
    description: 'false: without the totals of each criterion; they may be asked for afterwards.',
  }),
});

export const unitFilesSchema = z
  .object({
    row: matrixRowSchema,
    documents: z
      .array(
        rowDocumentSchema.extend({
          state: rowStateSchema,
          counts: z.boolean(),
          comparison: z.string().nullable(),
          receivedOn: z.string().nullable(),
          changes: changesSchema.nullable().openapi({ description: 'Against the file before it.' }),
        }),
      )
      .readonly(),
  })
  .openapi('UnitFiles', { description: 'Newest first.' });

export const unassignedSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    status: z.enum(['queued', 'reading', 'ready', 'failed', 'cancelled']),
    issuer: z.string().nullable(),
    place: z.string().nullable(),
    title: z.string().nullable(),
    fault: faultSchema.nullable(),
    suggestions: z.array(z.object({ unit: unitSchema, why: z.string() })).readonly(),
  })
  .openapi('UnassignedPlan');

export const criterionCellSchema = z
  .object({
    unit: unitSchema,
    comparison: z.string(),
    document: z.object({ id: z.string(), name: z.string() }),
    status: statusSchema,
    machineStatus: statusSchema,
    by: z.enum(['machine', 'person']),
    reason: z.string(),
    note: z.string().nullable(),
    evidence: z.array(evidenceSchema).readonly(),
    nearest: evidenceSchema.nullable(),
    precedent: precedentSchema.nullable(),
  })
  .openapi('CriterionCell');

export const questionSchema = z
  .object({
    id: z.string(),
    criterion: z.string(),
    heading: z.string(),
    demand: z.string(),
    cells: z.number().int(),
    units: z.array(unitSchema).readonly().openapi({ description: 'The first twenty.' }),
    example: criterionCellSchema,
  })
  .openapi('Question');

export const settlementSchema = z
  .object({
    id: z.string(),
    criterion: z.string(),
    status: statusSchema,
    note: z.string(),
    actor: z.string(),
    at: z.string(),
    undone: z.boolean(),
    cells: z.number().int(),
    followedCells: z.number().int(),
    units: z.array(z.string()).readonly(),
    followed: z
      .array(z.object({ unit: z.string(), comparison: z.string(), from: statusSchema, to: statusSchema }))
      .readonly()
      .openapi({ description: 'Cells that say alike, which the machine judged anew by it.' }),
  })
  .openapi('Settlement');

export const wordingSchema = z
  .object({
    id: z.string(),
    criterion: z.string(),
    text: z.string(),
    unit: z.string(),
    state: z.enum(['judging', 'proposed', 'accepted', 'withdrawn']),
    judged: z.number().int(),
    of: z.number().int(),
    changes: z
      .array(z.object({ unit: unitSchema, criterion: z.string(), from: statusSchema, to: statusSchema }))
      .readonly(),
    templateVersion: z.number().int().nullable(),
    actor: z.string(),
    at: z.string(),
  })
  .openapi('Wording');

export type CampaignView = z.infer<typeof campaignSchema>;
export type RoundCountsView = z.infer<typeof countsSchema>;
export type MatrixView = z.infer<typeof matrixSchema>;
export type MatrixRowView = z.infer<typeof matrixRowSchema>;
export type MatrixCriterionView = z.infer<typeof matrixCriterionSchema>;
export type UnitView = z.infer<typeof unitSchema>;
export type UnitFilesView = z.infer<typeof unitFilesSchema>;
export type UnassignedView = z.infer<typeof unassignedSchema>;
export type CriterionCellView = z.infer<typeof criterionCellSchema>;
export type QuestionView = z.infer<typeof questionSchema>;
export type SettlementView = z.infer<typeof settlementSchema>;
export type WordingView = z.infer<typeof wordingSchema>;

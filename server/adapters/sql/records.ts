// Everything that is kept, over one database or one transaction of it. What engines do each in their own way comes from them.
import type { Records } from '../../ports/store.ts';
import { createAuditLog } from './audit/audit-log.ts';
import { createComparisonStore } from './comparisons/comparison-store.ts';
import type { Database } from './database.ts';
import { createDocumentStore } from './documents.ts';
import { createMatrix } from './matrix.ts';
import { createCampaignStore } from './rounds/campaigns.ts';
import { createSettingsStore } from './settings.ts';
import { createTemplateStore } from './templates.ts';

export function createRecords(db: Database, now: () => Date, own: Pick<Records, 'tasks' | 'index'>): Records {
  return {
    ...own,
    documents: createDocumentStore(db, now),
    templates: createTemplateStore(db, now),
    comparisons: createComparisonStore(db, now),
    matrix: createMatrix(db),
    campaigns: createCampaignStore(db, now),
    settings: createSettingsStore(db),
    audit: createAuditLog(db),
  };
}

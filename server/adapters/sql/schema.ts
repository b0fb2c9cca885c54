// The tables as Kysely sees them. Columns that hold JSON are text here and are parsed where they are read.
import type {
  AmendmentRow,
  DocumentRow,
  PageRow,
  PassageDocumentRow,
  PassageRow,
  StatedValueRow,
  TextRow,
  VocabularyRow,
} from './tables/documents.ts';
import type { CellRow, ComparisonRow, TemplateRow, VerdictRow } from './tables/comparisons.ts';
import type {
  CampaignCellsRow,
  CampaignPlanRow,
  CampaignAlikeRow,
  CampaignLikenedRow,
  CampaignQuestionRow,
  CampaignRow,
  CampaignStatusRow,
  CampaignTallyRow,
  CampaignUngroupedRow,
  CampaignUnitRow,
  SettlementRow,
  WordingRow,
} from './tables/rounds.ts';
import type { PersonRow, SignInTryRow, TokenRow } from './tables/accounts.ts';
import type { AuditRow, SettingRow, TaskRow } from './tables/office.ts';

export interface Schema {
  people: PersonRow;
  tokens: TokenRow;
  sign_in_tries: SignInTryRow;
  documents: DocumentRow;
  pages: PageRow;
  texts: TextRow;
  amendments: AmendmentRow;
  templates: TemplateRow;
  comparisons: ComparisonRow;
  verdicts: VerdictRow;
  audit: AuditRow;
  tasks: TaskRow;
  templates_in_use: TemplateRow;
  passages: PassageRow;
  passage_documents: PassageDocumentRow;
  stated_values: StatedValueRow;
  cells: CellRow;
  vocabulary: VocabularyRow;
  campaigns: CampaignRow;
  campaign_units: CampaignUnitRow;
  campaign_cells: CampaignCellsRow;
  campaign_statuses: CampaignStatusRow;
  campaign_tallies: CampaignTallyRow;
  campaign_alike: CampaignAlikeRow;
  campaign_likened: CampaignLikenedRow;
  campaign_questions: CampaignQuestionRow;
  campaign_ungrouped: CampaignUngroupedRow;
  campaign_plans: CampaignPlanRow;
  settlements: SettlementRow;
  wordings: WordingRow;
  settings: SettingRow;
}

// The audit's words in the language asked for.
import type { Language } from '../../model/comparison.ts';
import { AUDIT_EN } from './wording.en.ts';
import { AUDIT_VI, type AuditWording } from './wording.vi.ts';

const AUDITS: Readonly<Record<Language, AuditWording>> = { vi: AUDIT_VI, en: AUDIT_EN };

export function auditWording(language: Language): AuditWording {
  return AUDITS[language];
}

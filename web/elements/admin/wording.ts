// The administration's sentences in the language chosen.
import { t } from '../../wording.ts';
import { adminEn } from '../../wording/admin.en.ts';
import { adminVi, type AdminWording } from '../../wording/admin.vi.ts';

export const a: AdminWording = document.documentElement.lang === 'en' ? adminEn : adminVi;
export const roles = t.session.roles;

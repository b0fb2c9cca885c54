// The files as which a document's restored text is handed on.
import { MEDIA_TYPES } from '../export.ts';

export const RESTORED_FORMATS = ['docx', 'pdf'] as const;
export type RestoredFormat = (typeof RESTORED_FORMATS)[number];

export const RESTORED_TYPES: Readonly<Record<RestoredFormat, string>> = {
  docx: MEDIA_TYPES.docx,
  pdf: 'application/pdf',
};

// A comparison as a file to send on: Markdown, an Excel workbook, a Word document.
import type { Language } from '../model/comparison.ts';
import type { Reviewed } from '../model/review.ts';

export const EXPORT_FORMATS = ['md', 'xlsx', 'docx'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  md: 'text/markdown; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** The libraries for Word and Excel take a fifth of a second to load, which nothing else should wait for. */
export async function exportComparison(
  comparison: Reviewed,
  format: ExportFormat,
  language: Language = 'vi',
): Promise<Uint8Array> {
  switch (format) {
    case 'md':
      return new TextEncoder().encode(
        (await import('./markdown.ts')).comparisonMarkdown(comparison, language),
      );
    case 'xlsx':
      return (await import('./workbook.ts')).comparisonWorkbook(comparison, language);
    case 'docx':
      return (await import('./word/word-report.ts')).comparisonWord(comparison, language);
  }
}

// What a document is, and the files of it that can be saved.
import { html, nothing, type TemplateResult } from 'lit';
import type { DocumentDetailView } from '../../../server/http/documents/schema.ts';
import { originalFile, restoredFile, restoredText } from '../../api/documents.ts';
import { intakePath } from '../../routes.ts';
import { showDate } from '../../show-date.ts';
import { sentence } from '../../sentence.ts';
import { t } from '../../wording.ts';
import { notOpened } from '../not-opened.ts';
import { isBeingRead } from './reading-watch.ts';

/** `hasPictures`: its pages can be looked at, so a PDF can be made of them. */
export function documentHead(
  { id, metadata, name, status }: DocumentDetailView,
  hasPictures: boolean,
): TemplateResult {
  const facts = [metadata?.kind, metadata?.number, showDate(metadata?.date ?? null)].filter(Boolean);
  return html`<div class="head">
    <a href=${intakePath()}>${t.compare.back}</a>
    <h1>${metadata?.issuer ?? name}</h1>
    <span class="soft">${facts.join(' · ')}</span>
    <span class="soft subject" title=${metadata?.title ?? ''}>${metadata?.title ?? ''}</span>
    <span class="downloads small"
      >${t.document.download} <a href=${originalFile(id)} download>${t.document.original}</a> ${
        status === 'ready'
          ? html`<a href=${restoredText(id)} download=${`${name.replace(/\.\w+$/, '')}.txt`}
                >${t.document.restored}</a
              >
              <a href=${restoredFile(id, 'docx')} download>${t.document.restoredWord}</a>`
          : nothing
      }
      ${
        hasPictures
          ? html`<a href=${restoredFile(id, 'pdf')} download>${t.document.searchablePdf}</a>`
          : nothing
      }</span
    >
  </div>`;
}

/** Instead of its pages: that it is being read, which is no fault, or why they cannot be shown. */
export function unopened(cause: unknown, status: DocumentDetailView['status'] | undefined): TemplateResult {
  if (status === undefined) return notOpened(sentence(cause), intakePath(), t.compare.back);
  return isBeingRead(status)
    ? html`<p class="wait soft" role="status">${t.document.beingRead}</p>`
    : html`<p class="wait error" role="alert">${sentence(cause)}</p>`;
}

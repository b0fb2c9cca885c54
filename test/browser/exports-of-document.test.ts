// The links of a document to take it along, clicked as a clerk does, and the files read back by other programs than wrote them.
import { readFileSync } from 'node:fs';
import mammoth from 'mammoth';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser/browser.ts';
import { inboxTemplate } from '../support/plans/inbox.ts';
import { PATIENT_PAGE_MS } from '../support/patience.ts';
import { startService, type ServiceProcess } from '../support/service/service-process.ts';

let service: ServiceProcess;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [service, browser] = await Promise.all([startService(), launchBrowser()]);
  page = await browser.newPage({ viewport: { width: 1366, height: 768 }, acceptDownloads: true });
  page.setDefaultTimeout(PATIENT_PAGE_MS / 2);
});
afterAll(async () => {
  await browser.close();
  await service.close();
});

interface PageAnswer {
  readonly revision: number;
  readonly words: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

async function answer<Answer>(path: string, init?: RequestInit): Promise<Answer> {
  return (await (await fetch(`${service.url}${path}`, init)).json()) as Answer;
}

/** Sent, read, and one word put right by a person: `Kiểm` → `Rà`. Gives its id. */
async function corrected(form: 'pdf' | 'scan'): Promise<string> {
  const { name, bytes } = await inboxTemplate(form);
  const body = new FormData();
  body.append('file', new File([Uint8Array.from(bytes)], name));
  const sent = await answer<{ readonly documents: readonly { readonly id: string }[] }>('/api/documents', {
    method: 'POST',
    body,
  });
  const id = sent.documents[0]?.id ?? '';
  const status = async () => (await answer<{ readonly status: string }>(`/api/documents/${id}`)).status;
  await expect.poll(status).toBe('ready');
  const { revision, words } = await answer<PageAnswer>(`/api/documents/${id}/pages/1`);
  const word = words.find(({ text }) => text === 'Kiểm');
  expect(word).toBeDefined();
  await answer(`/api/documents/${id}/words`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ revision, words: [{ start: word?.start, end: word?.end, text: 'Rà' }] }),
  });
  return id;
}

async function clicked(id: string, name: string): Promise<Uint8Array> {
  await page.goto(`${service.url}/van-ban/${id}`);
  const fetched = page.waitForEvent('download');
  await page.getByRole('link', { name, exact: true }).click();
  return new Uint8Array(readFileSync(await (await fetched).path()));
}

async function wordsIn(pdf: Uint8Array): Promise<string> {
  const document = await getDocument({ data: pdf, verbosity: 0 }).promise;
  const { items } = await (await document.getPage(1)).getTextContent();
  await document.loadingTask.destroy();
  return items
    .map((item) => ('str' in item ? item.str : ''))
    .join(' ')
    .replace(/\s+/gu, ' ');
}

describe.each(['pdf', 'scan'] as const)('a document (%s) taken along by its links', (form) => {
  it('is a PDF in which the text is found with the correction, and a Word file with titles and the corrected text', async () => {
    const id = await corrected(form);
    const text = await wordsIn(await clicked(id, 'PDF tìm được chữ'));
    expect(text).toMatch(/Rà/u);
    expect(text).toMatch(/Tháng hành động vì nước sạch/u);
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(await clicked(id, 'Word (.docx)')) });
    expect(value).toMatch(/<h\d>(<[^>]+>)*I\. MỤC ĐÍCH, YÊU CẦU/u);
    expect(value).toContain('Rà tra chất lượng nước');
    expect(value).not.toContain('Kiểm tra chất lượng nước');
  });
});

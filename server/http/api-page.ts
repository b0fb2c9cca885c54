// /api/docs: the API as a page of plain HTML, made from its own OpenAPI document; no script, nothing from outside.
import type { OpenAPIHono } from '@hono/zod-openapi';
import { html, raw } from 'hono/html';

type ApiDocument = ReturnType<OpenAPIHono['getOpenAPI31Document']>;
type PathItem = NonNullable<ApiDocument['paths']>[string];
type Operation = NonNullable<PathItem['get']>;

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

export function apiPage(document: ApiDocument) {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      return operation === undefined ? [] : [section(method, path, operation)];
    }),
  );
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>API · ${document.info.title}</title>
        <link rel="stylesheet" href="/api/docs/style.css" />
      </head>
      <body>
        <main>
          <h1>${document.info.title} · API ${document.info.version}</h1>
          <p>Mô tả máy đọc được: <a href="/api/openapi.json">/api/openapi.json</a></p>
          ${operations}
        </main>
      </body>
    </html>`;
}

function section(method: string, path: string, operation: Operation) {
  const parameters = (operation.parameters ?? []).flatMap((one) => ('name' in one ? [one] : []));
  const body = operation.requestBody;
  const bodies = body !== undefined && 'content' in body ? Object.keys(body.content) : [];
  return html`<section>
    <h2><code>${method.toUpperCase()}</code> ${path}</h2>
    <p>${operation.summary ?? ''}</p>
    ${
      parameters.length === 0
        ? raw('')
        : html`<p>
            Tham số:
            ${parameters.map(
              (one) =>
                html`<code>${one.name}</code> (${one.in}${one.required === true ? ', bắt buộc' : ''}) `,
            )}
          </p>`
    }
    ${
      bodies.length === 0
        ? raw('')
        : html`<p>Nội dung gửi: ${bodies.map((type) => html`<code>${type}</code> `)}</p>`
    }
    <table>
      ${Object.entries(operation.responses ?? {}).map(
        ([status, { description }]) =>
          html`<tr>
            <th scope="row">${status}</th>
            <td>${description ?? ''}</td>
          </tr>`,
      )}
    </table>
  </section>`;
}

export const API_PAGE_STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 'Be Vietnam Pro', system-ui, sans-serif; }
main { max-width: 56rem; margin: 2rem auto; padding: 0 1rem; }
section { border-top: 1px solid #8886; padding: 0.5rem 0 1rem; }
h2 { font-size: 1rem; margin: 0.5rem 0; } p { margin: 0.25rem 0; }
code { font-family: ui-monospace, monospace; }
th { text-align: left; padding: 0.125rem 1rem 0.125rem 0; } td { padding: 0.125rem 0; }
`;

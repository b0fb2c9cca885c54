// Calls of the app as a client makes them.
import type { OpenAPIHono } from '@hono/zod-openapi';

export const PLAN = [
  'KẾ HOẠCH thi đua của xã An Lạc',
  'UBND xã An Lạc',
  '1. Hạ tầng: phủ mạng tới mọi thôn',
  '2. Tập huấn: mỗi quý một lớp cho cán bộ',
].join('\n');

export const TEMPLATE = [
  'KẾ HOẠCH thi đua của tỉnh',
  'UBND tỉnh Ninh Bình',
  '1. Hạ tầng: phủ mạng tới mọi thôn',
  '2. An ninh: diễn tập ứng cứu sự cố an ninh mạng',
].join('\n');

export function formOf(...files: readonly (readonly [name: string, content: string])[]): FormData {
  const form = new FormData();
  for (const [name, content] of files) form.append('file', new File([content], name));
  return form;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into answers of every shape
  readonly body: any;
}

export async function call(
  app: OpenAPIHono,
  method: string,
  path: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const isForm = body instanceof FormData;
  const response = await app.request(path, {
    method,
    headers: body === undefined || isForm ? headers : { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = (response.headers.get('content-type') ?? '').startsWith('application/json');
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
}

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../../server/http/app.ts';
import { fakeApplication, type FakeApplication } from '../../support/service/fake-application.ts';
import { call, formOf, PLAN } from '../calls.ts';

let application: FakeApplication;
let app: ReturnType<typeof createApp>;
beforeEach(() => {
  application = fakeApplication({ fileBytes: 1000 });
  app = createApp(application.services);
});
afterEach(() => application.close());

const BOUNDARY = 'ranh-giới-của-biểu-mẫu'.normalize('NFC').replaceAll(/[^a-z-]/g, 'x');

/** A form whose bytes come for as long as they are asked for. */
function endlessForm() {
  let sent = 0;
  const head = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="to.txt"\r\n\r\n`;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const chunk = Buffer.from(sent === 0 ? head : 'x'.repeat(10_000));
      sent += chunk.length;
      controller.enqueue(chunk);
    },
  });
  return { body, sent: () => sent };
}

async function post(body: string | ReadableStream) {
  const init = { method: 'POST', body, duplex: 'half' as const };
  const response = await app.request('/api/documents', {
    ...init,
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
  });
  return { status: response.status, body: await response.json() };
}

describe('a form', () => {
  it('that never ends is refused once it is larger than any may be', async () => {
    const { body, sent } = endlessForm();
    const answer = await post(body);
    expect(answer).toMatchObject({ status: 413, body: { error: { code: 'too-large' } } });
    expect(sent()).toBeLessThan(2_000_000);
  });

  it('that breaks off is refused, and nothing of it is kept', async () => {
    const head = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nmột nửa`;
    const answer = await post(head);
    expect([answer.status, (answer.body as { error: { code: string } }).error.code]).toEqual([
      400,
      'invalid-request',
    ]);
    expect((await application.services.store.documents.list({}, { offset: 0, limit: 1 })).total).toBe(0);
  });

  it('with a file that is too large loses none of its neighbours', async () => {
    const form = formOf(['trước.txt', PLAN], ['to.txt', 'x'.repeat(5000)], ['sau.txt', `${PLAN} sau`]);
    const { status, body } = await call(app, 'POST', '/api/documents', form);
    const fates = body.documents.map(({ name, error }: { name: string; error: { code: string } | null }) => [
      name,
      error?.code ?? 'taken',
    ]);
    expect([status, fates]).toEqual([
      202,
      [
        ['trước.txt', 'taken'],
        ['to.txt', 'too-large'],
        ['sau.txt', 'taken'],
      ],
    ]);
  });

  it('of many files leaves no draft behind, whatever became of each', async () => {
    const form = formOf(['a.txt', PLAN], ['b.txt', PLAN], ['c.pdf', '!encrypted'], ['d.txt', '']);
    await call(app, 'POST', '/api/documents', form);
    await application.services.originals.sweep(new Date('9999-01-01'));
    const kept: string[] = [];
    for await (const id of application.services.originals.list()) kept.push(id);
    expect(kept).toHaveLength(1);
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import { createApp } from '../../server/http/app.ts';
import { fakeApplication, type FakeApplication } from '../support/service/fake-application.ts';
import { call, formOf, PLAN, TEMPLATE } from './calls.ts';

let application: FakeApplication;
afterEach(() => application.close());

interface Told {
  readonly event: string;
  readonly data: {
    readonly kind: string;
    readonly document: string;
    readonly page: number;
    readonly pages: number;
    readonly status: string;
  };
}

function eventsOf(stream: string): readonly Told[] {
  return [...stream.matchAll(/event: (\w+)\ndata: (.*)\n/g)].map(([, event, data]) => ({
    event: event ?? '',
    data: JSON.parse(data ?? ''),
  }));
}

describe('events of a job', () => {
  it('tell page after page and the end, then close', async () => {
    const pages = Array.from({ length: 4 }, (_, at) => `trang ${at + 1}`).join('\f');
    let pass = (): void => undefined;
    const first = new Promise<void>((resolve) => (pass = resolve));
    application = fakeApplication({ beforePage: () => first });
    const app = createApp(application.services);
    const { body } = await call(app, 'POST', '/api/documents', formOf(['a.txt', pages]));
    application.start();
    const { body: stream } = await app.request(`/api/jobs/${body.documents[0].job}/events`);
    let heard = '';
    for await (const chunk of stream ?? []) {
      heard += new TextDecoder().decode(chunk);
      // The first page is held until it was told that none is read.
      if (eventsOf(heard).length > 0) pass();
    }
    const told = eventsOf(heard);
    expect(told[0]).toMatchObject({ event: 'progress', data: { page: 0, pages: 4 } });
    expect(told.at(-1)).toMatchObject({ event: 'finished', data: { page: 4, status: 'done' } });
    expect(told.map(({ data }) => data.page)).toEqual(
      told.map(({ data }) => data.page).toSorted((a, b) => a - b),
    );
  });

  it('tell on one connection of tasks of every kind, as they wait, go on and end', async () => {
    application = fakeApplication();
    const app = createApp(application.services);
    await call(app, 'POST', '/api/documents?role=template', formOf(['tinh.txt', TEMPLATE]));
    await application.drain();
    const { body } = await app.request('/api/jobs/events');
    await call(app, 'POST', '/api/documents', formOf(['xa.txt', PLAN]));
    application.start();
    let heard = '';
    for await (const chunk of body ?? []) {
      heard += new TextDecoder().decode(chunk);
      if (eventsOf(heard).some(({ event, data }) => event === 'finished' && data.kind === 'compare')) break;
    }
    const told = eventsOf(heard);
    const { id } = (await call(app, 'GET', '/api/documents?q=xa')).body.documents[0];
    for (const kind of ['read', 'follow', 'compare']) {
      const ofKind = told.filter(({ data }) => data.kind === kind && data.document === id);
      expect(ofKind.at(-1), kind).toMatchObject({ event: 'finished', data: { status: 'done' } });
    }
    expect(told.find(({ event, data }) => event === 'finished' && data.kind === 'read')).toMatchObject({
      data: { page: 1, pages: 1 },
    });
  });

  it('tell why it failed', async () => {
    application = fakeApplication();
    const app = createApp(application.services);
    const { body } = await call(app, 'POST', '/api/documents', formOf(['a.txt', '!unreadable']));
    await application.drain();
    const told = eventsOf((await call(app, 'GET', `/api/jobs/${body.documents[0].job}/events`)).body);
    expect(told).toMatchObject([{ event: 'failed', data: { fault: { code: 'page-unreadable' } } }]);
  });

  it('of a job that is not there are not found', async () => {
    application = fakeApplication();
    const app = createApp(application.services);
    expect((await call(app, 'GET', '/api/jobs/none/events')).status).toBe(404);
    expect((await call(app, 'GET', '/api/jobs/none')).status).toBe(404);
    expect((await call(app, 'DELETE', '/api/jobs/none')).status).toBe(404);
  });
});

describe('cancelling', () => {
  it('stops the reading, keeps what was read, and reading again goes on from there', async () => {
    let held = true;
    application = fakeApplication({
      beforePage: (_, page, signal) =>
        page < 3 || !held
          ? Promise.resolve()
          : new Promise((_resolve, reject) => {
              signal.addEventListener('abort', () => reject(signal.reason as Error));
            }),
    });
    const app = createApp(application.services);
    const { body } = await call(app, 'POST', '/api/documents', formOf(['a.txt', 'một\fhai\fba\fbốn']));
    const { id, job } = body.documents[0];
    const worker = application.start();
    while ((await call(app, 'GET', `/api/jobs/${job}`)).body.page < 2)
      await new Promise((go) => setTimeout(go, 5));
    expect((await call(app, 'DELETE', `/api/jobs/${job}`)).body.status).toBe('cancelled');
    expect((await call(app, 'GET', `/api/documents/${id}`)).body.status).toBe('cancelled');
    await worker.close();
    held = false;
    const again = await call(app, 'POST', `/api/documents/${id}/read`);
    expect(again.body).toMatchObject({ page: 2, pages: 4, status: 'queued' });
    await application.drain();
    expect((await call(app, 'GET', `/api/documents/${id}`)).body.status).toBe('ready');
    expect(new Set(application.reader.reads.map(({ page }) => page))).toEqual(new Set([1, 2, 3, 4]));
    expect(application.reader.reads).toHaveLength(4);
  });
});

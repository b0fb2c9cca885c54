// The whole HTTP surface over the services given. Nothing here knows a port, a file or a process: tests call app.request().
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { Failure } from '../failure.ts';
import { peopleRoutes } from './accounts/people-routes.ts';
import { sessionRoutes } from './accounts/session-routes.ts';
import { API_PAGE_STYLE, apiPage } from './api-page.ts';
import { roundExportRoutes } from './campaigns/export-routes.ts';
import { letterRoutes } from './campaigns/letter-routes.ts';
import { matrixRoutes } from './campaigns/matrix-routes.ts';
import { auditRoutes } from './audit/routes.ts';
import { careRoutes } from './care/routes.ts';
import { campaignRoutes } from './campaigns/routes.ts';
import { settlingRoutes } from './campaigns/settling-routes.ts';
import { unitRoutes } from './campaigns/unit-routes.ts';
import { workingRoutes } from './campaigns/working-routes.ts';
import { wordingRoutes } from './campaigns/wording-routes.ts';
import { placeRoutes } from './comparisons/place-routes.ts';
import { comparisonRoutes } from './comparisons/routes.ts';
import { documentFileRoutes } from './documents/file-routes.ts';
import { documentRoutes } from './documents/routes.ts';
import { answerFailure } from './failures.ts';
import { detectLanguage } from './language.ts';
import { guardHost, guardOrigin, guardPage } from './guard.ts';
import { shareFairly } from './places.ts';
import { jobRoutes } from './jobs/routes.ts';
import { pageRoutes } from './pages/routes.ts';
import { sampleRoutes } from './samples/routes.ts';
import { searchRoutes } from './search/routes.ts';
import { resource } from './operation.ts';
import type { Services } from './services.ts';
import { templateDraftRoutes } from './templates/draft-routes.ts';
import { templateRoutes } from './templates/routes.ts';

/** Files of a request together, in sizes of the largest file allowed. */
const FILES_TOGETHER = 2;
/** Bytes of a JSON body, and of what a form adds to its files. */
const BODY_BYTES = 1024 * 1024;

export function createApp(services: Services): OpenAPIHono {
  const app = resource();
  app.onError((cause, c) => answerFailure(c, cause, (fault) => services.onFault(fault)));
  app.use(services.metrics.watch());
  app.use('/api/*', detectLanguage);
  app.use(guardPage());
  app.use(guardHost(services.hostNames));
  app.use(guardOrigin(services.url));
  app.use('/api/*', async (c, next) => {
    c.header('cache-control', 'no-store');
    const isForm = (c.req.header('content-type') ?? '').startsWith('multipart/form-data');
    const maxSize = BODY_BYTES + (isForm ? FILES_TOGETHER * services.fileBytes : 0);
    const onError = (): never => {
      throw new Failure('too-large');
    };
    return bodyLimit({ maxSize, onError })(c, next);
  });

  const identify: MiddlewareHandler = async (c, next) => {
    const { actor, cookies } = await services.identify(c.req.raw);
    if (actor !== undefined) c.set('actor', actor);
    await next();
    // What a route says of the session, as at its end, stands.
    if (c.res.headers.has('set-cookie')) return;
    for (const cookie of cookies) c.header('set-cookie', cookie, { append: true });
  };
  app.use('/api/*', identify);
  app.use('/metrics', identify);
  // Without accounts all are one person.
  if (services.accounts !== undefined) app.use('/api/*', shareFairly());

  const rooms = [
    documentRoutes,
    documentFileRoutes,
    pageRoutes,
    jobRoutes,
    templateDraftRoutes,
    templateRoutes,
    comparisonRoutes,
    placeRoutes,
    campaignRoutes,
    matrixRoutes,
    settlingRoutes,
    wordingRoutes,
    roundExportRoutes,
    letterRoutes,
    unitRoutes,
    workingRoutes,
    searchRoutes,
    sampleRoutes,
    sessionRoutes,
    peopleRoutes,
    auditRoutes,
    careRoutes,
  ];
  for (const routes of rooms) app.route('/', routes(services));

  const info = {
    openapi: '3.1.0',
    info: {
      title: 'Đối Chiếu',
      version: services.version,
      description: 'Đối chiếu kế hoạch với mẫu của tỉnh.',
    },
  };
  app.doc31('/api/openapi.json', info);
  app.get('/api/docs', (c) => c.html(apiPage(app.getOpenAPI31Document(info))));
  app.get('/api/docs/style.css', (c) => c.body(API_PAGE_STYLE, 200, { 'content-type': 'text/css' }));
  app.all('/api/*', () => {
    throw new Failure('not-found');
  });
  return app;
}

// /api/samples: fills an empty store with the sample set, so that a newcomer sees what the program does.
import { Readable } from 'node:stream';
import { z, type OpenAPIHono } from '@hono/zod-openapi';
import { Failure } from '../../failure.ts';
import { keepRefused, type RefusedFile } from '../../usecases/rounds/keep-refused.ts';
import { submit } from '../../usecases/documents/submit.ts';
import { templateIdOf } from '../../usecases/comparisons/draw-template.ts';
import { openRound } from '../../usecases/rounds/open-round.ts';
import { failing } from '../failures.ts';
import { jsonOf } from '../schema.ts';
import { operation, resource } from '../operation.ts';
import type { Services } from '../services.ts';

const load = operation('samples.load', {
  method: 'post',
  path: '/api/samples',
  summary: 'Nạp bộ văn bản mẫu',
  responses: {
    202: jsonOf(
      z.object({
        template: z.string().nullable(),
        campaign: z.string().nullable().openapi({ description: 'The round made of them.' }),
        documents: z
          .array(z.object({ id: z.string(), name: z.string(), job: z.string(), duplicate: z.boolean() }))
          .readonly(),
      }),
      'Queued for reading, the template first.',
    ),
    ...failing(403),
  },
});

export function sampleRoutes(services: Services): OpenAPIHono {
  const app = resource();

  const roundOf = async (template: string, name: string) => {
    const { campaigns } = await services.store.campaigns.list({}, { offset: 0, limit: 500 });
    return campaigns.find((campaign) => campaign.template === template && campaign.name === name);
  };

  app.openapi(load, async (c) => {
    const signal = c.req.raw.signal;
    const documents = [];
    const refused: { readonly file: RefusedFile; readonly failure: Failure }[] = [];
    let template: string | null = null;
    for (const file of await services.samples(signal)) {
      const received = await services.originals.receive(Readable.from([file.bytes]), services.fileBytes);
      const sent = {
        ...received,
        name: file.name,
        role: file.role,
        urgency: 'sent',
        actor: c.get('actor').name,
      } as const;
      try {
        const { document, task, duplicate } = await submit(services, sent, signal);
        if (file.role === 'template') template = templateIdOf(document.id);
        documents.push({ id: document.id, name: document.name, job: task.id, duplicate });
      } catch (failure) {
        // One of them cannot be opened, so that a newcomer sees what becomes of such a file.
        if (!(failure instanceof Failure)) throw failure;
        refused.push({ file: { ...sent, content: file.bytes }, failure });
      } finally {
        await received.discard();
      }
    }
    const { name, deadline, units } = await services.sampleRound(signal);
    // Asked for twice it is the same round.
    const known = template === null ? undefined : await roundOf(template, name);
    const campaign =
      template === null
        ? null
        : (known ??
          (await openRound(services, {
            name,
            template: documents[0]?.id ?? template,
            deadline,
            units,
            documents: documents.slice(1).map(({ id }) => id),
            actor: c.get('actor').name,
          })));
    if (campaign !== null)
      for (const { file, failure } of refused) await keepRefused(services, file, failure, campaign.id);
    return c.json({ template, campaign: campaign?.id ?? null, documents }, 202);
  });

  return app;
}

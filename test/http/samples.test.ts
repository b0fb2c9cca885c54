// The samples that a newcomer fills an empty store with.
import { describe, expect, it } from 'vitest';
import { createApp } from '../../server/http/app.ts';
import { call, PLAN, TEMPLATE } from './calls.ts';
import { templateAndPlanForEach } from './template-and-plan.ts';

const service = templateAndPlanForEach();

describe('samples', () => {
  it('fill an empty store, and again change nothing', async () => {
    const samples = [
      { name: 'tinh.txt', bytes: Buffer.from(`${TEMPLATE} mẫu`), role: 'template' as const },
      { name: 'xa.txt', bytes: Buffer.from(`${PLAN} mẫu`), role: 'plan' as const },
      { name: 'xa-binh-yen.txt', bytes: Buffer.from('!damaged'), role: 'plan' as const },
    ];
    const filled = createApp({ ...service.application.services, samples: () => Promise.resolve(samples) });
    const first = await call(filled, 'POST', '/api/samples');
    expect([first.status, first.body.documents.length]).toEqual([202, 2]);
    await service.application.drain();
    expect((await call(filled, 'GET', `/api/templates/${first.body.template}`)).status).toBe(200);
    // One that cannot be opened stands in the round as such.
    const { rows } = (await call(filled, 'GET', `/api/campaigns/${first.body.campaign}/matrix?state=failed`))
      .body;
    expect(rows).toMatchObject([{ unit: { id: 'xa-binh-yen' }, fault: { code: 'damaged' } }]);
    const second = await call(filled, 'POST', '/api/samples');
    expect(second.body.documents.every(({ duplicate }: { duplicate: boolean }) => duplicate)).toBe(true);
  });
});

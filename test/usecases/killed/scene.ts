// What every use case that is killed begins with: a template, a plan that was compared with it, and a round.
import { createHash } from 'node:crypto';
import type { Services } from '../../../server/http/services.ts';
import { templateIdOf } from '../../../server/usecases/comparisons/draw-template.ts';
import type { SubmittedFile } from '../../../server/usecases/documents/submit.ts';
import { openRound } from '../../../server/usecases/rounds/open-round.ts';
import type { FakeApplication } from '../../support/service/fake-application.ts';
import { send } from '../../support/service/send.ts';

export const TEMPLATE = 'KẾ HOẠCH mẫu\nUBND tỉnh Ninh Bình\n1. Hạ tầng: phủ mạng\n2. An ninh: diễn tập';
export const PLAN = 'KẾ HOẠCH xã\nUBND xã An Lạc\n1. Hạ tầng: phủ mạng';
export const SECURITY = 'An ninh: diễn tập';
export const NEVER = new AbortController().signal;
const broken = new TextEncoder().encode('hỏng');
export const BROKEN: SubmittedFile = {
  name: 'xa-binh-yen.pdf',
  id: createHash('sha256').update(broken).digest('hex'),
  content: broken,
  role: 'plan',
  urgency: 'sent',
  actor: 'Lan',
};

/** A template, a plan that was compared with it, and a round in which the plan counts for its unit. */
export interface Ids {
  readonly plan: string;
  readonly template: string;
  readonly comparison: string;
  readonly round: string;
}
export interface Scene extends Ids {
  readonly services: Services;
}

export async function setScene(application: FakeApplication): Promise<Ids> {
  const { services } = application;
  const template = (await send(services, 'tinh.txt', TEMPLATE, 'template')).document.id;
  const plan = (await send(services, 'an-lac.txt', PLAN)).document.id;
  await application.drain();
  const { id: round } = await openRound(services, {
    name: 'Đợt một',
    template,
    deadline: '2025-09-20',
    province: 'Ninh Bình',
    documents: 'all',
    actor: 'Lan',
  });
  await application.drain();
  const comparison = await services.store.comparisons.find(templateIdOf(template), plan);
  return { plan, template, comparison: comparison?.id ?? 'none', round };
}

// A round of any number of communes and criteria, written straight into a store as comparing would leave it.
import { templateFromDocument } from '../../compare/template/template.ts';
import type { Comparison, Status } from '../../model/comparison.ts';
import { compareTo } from '../../pipeline.ts';
import type { PlanStore } from '../../ports/store.ts';
import { unitsNamed, type Gazetteer } from '../../round/units.ts';
import { refreshDocument } from '../../usecases/matrix/refresh-row.ts';
import { planOf, transcriptOf } from '../judgement/judged.ts';
import { seededRandom } from '../noise/random.ts';

export interface FilledRound {
  readonly units: number;
  readonly criteria: number;
  readonly gazetteer: Gazetteer;
}

/** `UBND xã Cam Lộ`, of the whole country. */
export const namesOf = (gazetteer: Gazetteer): readonly string[] =>
  gazetteer.flatMap(({ communes }) => communes.map(({ kind, name }) => `UBND ${kind} ${name}`));

const SECTIONS = ['MỤC ĐÍCH, YÊU CẦU', 'NỘI DUNG', 'CHỈ TIÊU', 'GIẢI PHÁP', 'TỔ CHỨC THỰC HIỆN'];
const ROMAN = ['I', 'II', 'III', 'IV', 'V'];
const TEMPLATE = 'mau-do';
/** Shares of a round in its middle; one unit in twelve has sent nothing. */
const SHARES: readonly (readonly [Status, number])[] = [
  ['met', 0.72],
  ['partial', 0.82],
  ['missing', 0.94],
  ['unclear', 1],
];
const ABSENT_EVERY = 12;
/** How many of a round's units have sent their plan. */
export const sendingOf = (units: number): number => units - Math.ceil(units / ABSENT_EVERY);
/** Documents stored as one. */
const AT_ONCE = 200;

function textOf(criteria: number, issuer: string): string {
  const items = Array.from({ length: criteria }, (_, at) => {
    const section = Math.floor((at * SECTIONS.length) / criteria);
    const isFirst = at === 0 || Math.floor(((at - 1) * SECTIONS.length) / criteria) !== section;
    const demand = `Phòng Kinh tế hoàn thành nhiệm vụ thứ ${at + 1} tại mọi thôn trước ngày ${(at % 28) + 1}/6/2026.`;
    return [...(isFirst ? [`${ROMAN[section]}. ${SECTIONS[section]}`] : []), `${at + 1}. ${demand}`].join(
      '\n',
    );
  });
  return [
    issuer.toUpperCase(),
    'Số: 10/KH-UBND',
    'KẾ HOẠCH',
    'Xây dựng nông thôn mới năm 2026',
    ...items,
    'Nơi nhận:',
    '- Lưu: VT.',
    '',
  ].join('\n');
}

/** As another commune's plan would come out: other statuses of the same criteria, where they stand among all. */
function varied(comparison: Comparison, random: () => number): Comparison {
  const criteria = comparison.criteria.map((criterion) => {
    const roll = random();
    const status = SHARES.find(([, share]) => roll < share)?.[0] ?? 'met';
    return { ...criterion, status, evidence: status === 'missing' ? [] : criterion.evidence };
  });
  const count = (status: Status): number => criteria.filter((one) => one.status === status).length;
  const [met, partial, missing, unclear] = SHARES.map(([status]) => count(status));
  const summary = { met: met ?? 0, partial: partial ?? 0, missing: missing ?? 0, unclear: unclear ?? 0 };
  const score = (summary.met + summary.partial / 2) / Math.max(1, criteria.length - summary.unclear);
  return { ...comparison, criteria, summary: { ...summary, score } };
}

/** Gives the round's id. */
export async function fillRound(
  store: PlanStore,
  { units: wanted, criteria, gazetteer }: FilledRound,
): Promise<string> {
  const names = namesOf(gazetteer);
  // Of two communes of one name a list holds one; what is left over are hamlets that send a plan of their own.
  const distinct = [...new Set(names)];
  const more = Array.from(
    { length: Math.max(0, wanted - distinct.length) },
    (_, at) => `Đơn vị số ${at + 1}`,
  );
  const units = unitsNamed([...distinct, ...more].slice(0, wanted), gazetteer);
  const own = planOf(transcriptOf(textOf(criteria, 'UBND tỉnh Quảng Trị')));
  const template = templateFromDocument(own.document, own.transcript);
  await store.templates.put({ id: TEMPLATE, template, origin: 'edited', proposed: false, source: null });
  const campaign = await store.campaigns.create(
    { name: 'Đợt đo', template: TEMPLATE, deadline: '2026-03-15', province: null, createdBy: 'đo' },
    units,
  );
  const plan = planOf(transcriptOf(textOf(criteria, 'UBND xã Cam Lộ')));
  const comparison = compareTo(template, plan);
  const random = seededRandom(1);
  const sending = units.filter((_, at) => at % ABSENT_EVERY !== 0);
  for (let from = 0; from < sending.length; from += AT_ONCE) {
    await store.atomically(async (records) => {
      for (const [at, unit] of sending.slice(from, from + AT_ONCE).entries()) {
        const id = String(from + at).padStart(64, '0');
        await records.documents.add({
          id,
          name: `${unit.id}.txt`,
          mediaType: 'text/plain',
          bytes: 1000,
          role: 'plan',
          status: 'queued',
          pageCount: 1,
        });
        const documentRevision = await records.documents.putText(id, plan, { expected: 0, amendments: [] });
        await records.campaigns.addDocuments(campaign.id, [id]);
        const placing = { unit: unit.id, by: 'file', chosen: false, suggestions: [] } as const;
        await records.campaigns.place(campaign.id, id, placing);
        const stored = { template: TEMPLATE, templateVersion: 1, document: id, documentRevision };
        await records.comparisons.put({ ...stored, comparison: varied(comparison, random) });
        await refreshDocument(records, id);
        // As indexed: nothing of the plans is searched for here.
        await records.index.put(id, documentRevision, { passages: [], values: [] });
      }
    });
  }
  return campaign.id;
}

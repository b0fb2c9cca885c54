// Which criteria are asked of the body that issued a plan.
import type { Metadata } from '../../model/document.ts';
import type { Body } from '../../model/template.ts';
import type { IndexedCriterion } from './template-index.ts';

/** undefined where the issuer was not read: then nothing is waived. */
export function bodyOf({ issuer }: Metadata): Body | undefined {
  if (issuer === null) return undefined;
  if (/ (?:xã|thị trấn) /u.test(issuer)) return 'xã';
  if (/ (?:phường|đặc khu) /u.test(issuer)) return 'phường';
  return /^(?:Văn phòng|Sở|Ban|Thanh tra|Chi cục|Trung tâm)/u.test(issuer) ? 'cơ quan tỉnh' : undefined;
}

export function applicable(
  criteria: readonly IndexedCriterion[],
  metadata: Metadata,
): readonly IndexedCriterion[] {
  const body = bodyOf(metadata);
  return criteria.filter(
    ({ criterion: { appliesTo } }) =>
      appliesTo.length === 0 || body === undefined || appliesTo.includes(body),
  );
}

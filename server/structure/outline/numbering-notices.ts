// Labels in order → notices of what the author got wrong: numbers skipped, doubled, restarted.
import type { Notice } from '../../model/document.ts';
import { stepBetween, type Marker } from '../lines/marker.ts';
import type { Labelled } from './outline.ts';

function say(label: string): string {
  return label.replace(/[.)]$/u, '');
}

function noticeOf(before: Marker, now: Labelled): Notice | undefined {
  const { marker, line } = now;
  if (marker.ordinal === 0 || marker.prefix.join('.') !== before.prefix.join('.')) return undefined;
  const step = stepBetween(before.ordinal, marker.ordinal);
  const lines = [line.number, line.number] as const;
  const [was, is] = [say(before.label), say(marker.label)];
  if (step === 1) return undefined;
  if (step > 1) {
    return { code: 'numbering-skips', message: `Đánh số nhảy từ mục ${was} sang mục ${is}.`, lines };
  }
  return step === 0
    ? { code: 'numbering-doubled', message: `Hai mục liền nhau cùng đánh số ${is}.`, lines }
    : { code: 'numbering-restarts', message: `Đánh số quay lại mục ${is} sau mục ${was}.`, lines };
}

function openingNotice(now: Labelled): Notice | undefined {
  const { marker, line } = now;
  if (marker.ordinal < 2 || marker.kind === 'appendix') return undefined;
  const message = `Dãy mục bắt đầu từ ${say(marker.label)}, không có mục đứng trước.`;
  return { code: 'numbering-starts-late', message, lines: [line.number, line.number] };
}

export function numberingNotices(labelled: readonly Labelled[]): readonly Notice[] {
  const notices: Notice[] = [];
  const open: Marker[] = [];
  // Articles run through all chapters.
  let article: Marker | undefined;
  for (const now of labelled) {
    while ((open.at(-1)?.rank ?? -1) > now.marker.rank) open.pop();
    const sibling = open.at(-1)?.rank === now.marker.rank ? open.pop() : undefined;
    const before = sibling ?? (now.marker.kind === 'article' ? article : undefined);
    if (now.marker.kind === 'article') article = now.marker;
    const notice = before ? noticeOf(before, now) : openingNotice(now);
    if (notice) notices.push(notice);
    open.push(now.marker);
  }
  return notices;
}

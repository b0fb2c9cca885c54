// A bar of how many are met, partly met, missing, unsure; the numbers themselves stand beside it.
import { svg, html, type TemplateResult } from 'lit';
import type { TotalsView } from '../../../api/round-views.ts';
import { STATUSES } from '../../../status.ts';

/** An SVG rather than styles: the page's policy lets no element carry a style attribute. */
export function proportions(totals: TotalsView, width: number, height: number): TemplateResult {
  const sum = STATUSES.reduce((all, status) => all + totals[status], 0);
  let left = 0;
  return html`<svg
    class="bar"
    width=${width}
    height=${height}
    viewBox="0 0 ${width} ${height}"
    aria-hidden="true"
  >
    <rect class="none" width=${width} height=${height} rx="2" />
    ${STATUSES.map((status) => {
      const wide = sum === 0 ? 0 : (width * totals[status]) / sum;
      const at = left;
      left += wide;
      return svg`<rect class=${status} x=${at} width=${wide} height=${height} />`;
    })}
  </svg>`;
}

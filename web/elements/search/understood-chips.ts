// What the question was understood to ask for, as chips: whoever meant something else sees it at once.
import { html, nothing, type TemplateResult } from 'lit';
import type { SearchView, UnderstoodView } from '../../../server/http/search/schema.ts';
import { t } from '../../wording.ts';

export function understoodChips({ understood }: SearchView): TemplateResult | typeof nothing {
  if (understood.length === 0) return nothing;
  return html`<ul class="chips" aria-label=${t.search.understood}>
    ${understood.map((one) => html`<li>${chipText(one)}</li>`)}
  </ul>`;
}

function chipText(one: UnderstoodView): string {
  switch (one.kind) {
    case 'criterion':
      return `${t.search.chips.criterion} ${one.path} ${one.text}`;
    case 'status':
      return one.statuses.map((status) => t.status[status].toLowerCase()).join(', ');
    case 'state':
      return t.search.states[one.state];
    case 'phrase':
      return `“${one.text}”`;
    case 'deadline':
      return `${t.search.chips.deadline} ${one.text}`;
    case 'citation':
      return one.text;
    case 'unit':
    case 'symbol':
    case 'template':
    case 'round':
      return `${t.search.chips[one.kind]} ${one.text}`;
  }
}

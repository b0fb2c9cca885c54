// The form of an OpenDocument text → what each of its fields shows.
import { allBelow, elementsOf, type Element } from '../docx/tree.ts';

function shownBy({ name, attributes, children }: Element): string {
  const { 'current-value': current, value = '', 'current-state': state, label = '' } = attributes;
  switch (name) {
    case 'checkbox':
    case 'radio': {
      const isTicked = state === 'checked' || attributes['current-selected'] === 'true';
      return `${isTicked ? '☒' : '☐'} ${label}`.trim();
    }
    case 'listbox': {
      const chosen = elementsOf({ name, attributes, children }).filter(
        (each) => each.attributes['current-selected'] === 'true',
      );
      return chosen.map((each) => each.attributes['label'] ?? '').join(', ');
    }
    case 'button':
    case 'fixed-text':
      return label;
    case 'hidden':
    case 'password':
      return '';
    default:
      return current ?? value;
  }
}

/** By their ids. */
export function readFields(body: Element): ReadonlyMap<string, string> {
  const fields = allBelow(body, 'forms')
    .flatMap((forms) => allBelow(forms, 'form'))
    .flatMap(elementsOf);
  return new Map(
    fields.flatMap((each) => {
      const { id } = each.attributes;
      return id === undefined ? [] : [[id, shownBy(each)] as const];
    }),
  );
}

// An equation of Word (OMML) → one line of text: fractions with a stroke, powers raised where Unicode has the figure.
import { child, elementsOf, textOf, type Element } from './tree.ts';

const RAISED: Readonly<Record<string, string>> = { 1: '¹', 2: '²', 3: '³' };

function group(text: string): string {
  return /[\s+\-*/=]/.test(text) ? `(${text})` : text;
}

function inner(element: Element | undefined): string {
  return element ? elementsOf(element).map(equation).join('') : '';
}

/** Reads any element of an equation. */
export function equation(element: Element): string {
  const part = (name: string): string => inner(child(element, name)).trim();
  switch (element.name) {
    case 't':
      return textOf(element);
    case 'f':
      return `${group(part('num'))}/${group(part('den'))}`;
    case 'sSup': {
      const power = part('sup');
      return `${part('e')}${RAISED[power] ?? `^${group(power)}`}`;
    }
    case 'rad':
      return `${part('deg')}√${group(part('e'))}`;
    case 'd': {
      const properties = child(element, 'dPr');
      const sign = (name: string, usual: string): string =>
        child(properties, name)?.attributes['val'] ?? usual;
      const parts = elementsOf(element).filter(({ name }) => name === 'e');
      return `${sign('begChr', '(')}${parts.map(inner).join(sign('sepChr', '|'))}${sign('endChr', ')')}`;
    }
    case 'nary': {
      const sign = child(child(element, 'naryPr'), 'chr')?.attributes['val'] ?? '∫';
      return `${sign}${part('sub')}${part('sup')} ${part('e')}`;
    }
    default:
      return element.name.endsWith('Pr') ? '' : inner(element);
  }
}

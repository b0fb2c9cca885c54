// The items of a mutant → its text, numbered and laid out as an author would.
import type { Field } from '../../model/document.ts';
import { LETTERS } from '../../structure/lines/letters.ts';
import { wrapText } from '../samples/wrap-text.ts';

export interface MutantNode {
  /** Of the criteria that it carries. */
  readonly paths: string[];
  readonly bullet: boolean;
  /** A title over rows of a table. */
  readonly group: boolean;
  /** Of a row of a table. */
  fields: readonly Field[] | undefined;
  label: string;
  title: string;
  body: string;
  children: MutantNode[];
}

const LINE_WIDTH = 88;

const wrapped = (text: string): readonly string[] => wrapText(text, LINE_WIDTH);

/** As an author numbers what is left. */
function labelAt(node: MutantNode, place: number): string {
  if (/^\d+\.$/u.test(node.label)) return `${place}.`;
  if (/^.\)$/u.test(node.label)) return `${LETTERS.charAt(place - 1)})`;
  return node.label;
}

/** Rows of a table, cells apart by tabs as a Word file gives them; titles over rows keep their numerals. */
function printTable(nodes: readonly MutantNode[]): readonly string[] {
  const rows = nodes.flatMap((node) => [node, ...(node.group ? node.children : [])]);
  const names = [...new Set(rows.flatMap(({ fields = [] }) => fields.map(({ name }) => name)))];
  let place = 0;
  const line = ({ group, label, title, body, fields = [] }: MutantNode): string => {
    const number = group ? label : String(++place);
    const cells = names.map((name) => fields.find((field) => field.name === name)?.text ?? '');
    return [number, group ? title : body, ...cells].join('\t');
  };
  return [['TT', 'Nội dung', ...names].join('\t'), ...rows.map(line), ''];
}

export function printNodes(nodes: readonly MutantNode[]): readonly string[] {
  if (nodes.some(({ fields, group }) => fields || group)) return printTable(nodes);
  return nodes.flatMap((node, at) => {
    const label = labelAt(node, at + 1);
    const own =
      node.title === ''
        ? wrapped(`${label} ${node.body}`)
        : [...wrapped(`${label} ${node.title}`), ...(node.body === '' ? [] : wrapped(node.body))];
    return [...own, '', ...printNodes(node.children)];
  });
}

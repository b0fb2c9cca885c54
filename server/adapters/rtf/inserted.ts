// What is put into the text of an RTF file (fields, pictures, objects, drawings, equations) → its WordprocessingML.
import { escaped } from '../wordml/writer.ts';
import { groupsOf, groupsWith, textOf, wordOf, type Group } from './group.ts';

/** Of the group, less what its inner groups of this kind hold. */
function without(group: Group, name: string): Group {
  return {
    parts: group.parts.flatMap((part): Group['parts'] => {
      if (!('parts' in part)) return [part];
      return wordOf(part, name) ? [] : [without(part, name)];
    }),
  };
}

/** Of a comment: when it was written and on what is not what it says. */
export function commentXml(comment: Group, page: number | undefined): string {
  const said = ['atndate', 'atnref', 'atnparent', 'atntime', 'chatn'].reduce(without, comment);
  return `<commentReference text="${escaped(textOf(said, page).trim())}"/>`;
}

/** A form field's own result where it was never set. */
const UNSET = 25;

function formXml(form: Group | undefined): string {
  const value = (name: string): number | undefined => (form && wordOf(form, name))?.value;
  const [usual, own] = [value('ffdefres') ?? 0, value('ffres') ?? UNSET];
  const chosen = own === UNSET ? usual : own;
  if (!form || value('fftype') === 0) return '';
  if (value('fftype') === 1) return `<ffData><checkBox><checked val="${chosen}"/></checkBox></ffData>`;
  const entries = groupsWith(form, 'ffl').map(
    (entry) => `<listEntry val="${escaped(textOf(entry, undefined))}"/>`,
  );
  return `<ffData><ddList><result val="${chosen}"/>${entries.join('')}</ddList></ffData>`;
}

/** Of its instruction; its result follows as text. */
export function fieldXml(instruction: Group, page: number | undefined): string {
  const [around] = groupsWith(instruction, 'formfield');
  const form = around && (groupsOf(around).find((group) => wordOf(group, 'fftype')) ?? around);
  const code = textOf(without(without(instruction, 'formfield'), 'datafield'), page);
  return (
    `<fldChar fldCharType="begin">${formXml(form)}</fldChar><instrText>${escaped(code)}</instrText>` +
    '<fldChar fldCharType="separate"/>'
  );
}

const TWIPS_PER_POINT = 20;
/** Of a millimetre, in which a picture's own size is told. */
const TWIPS_PER_HUNDREDTH = 1440 / 2540;

/** Its size alone: pictures are told where they may hold text. */
export function pictureXml(picture: Group): string {
  const value = (name: string): number | undefined => wordOf(picture, name)?.value;
  const side = (goal: string, own: string, scale: string): number => {
    const twips = value(goal) ?? (value(own) ?? 0) * TWIPS_PER_HUNDREDTH;
    return (twips * (value(scale) ?? 100)) / 100 / TWIPS_PER_POINT;
  };
  const [width, height] = [side('picwgoal', 'picw', 'picscalex'), side('pichgoal', 'pich', 'picscaley')];
  return `<pict><shape style="width:${width}pt;height:${height}pt"><imagedata/></shape></pict>`;
}

/** `{\sp{\sn name}{\sv value}}`: the words of a WordArt, or a picture that is a shape. */
export function shapePropertyXml(property: Group, page: number | undefined): string {
  const [name] = groupsWith(property, 'sn');
  const [value] = groupsWith(property, 'sv');
  if (!name || !value) return '';
  if (textOf(name, page).trim() === 'gtextUNICODE') {
    return `<pict><textpath string="${escaped(textOf(value, page).trim())}"/></pict>`;
  }
  const [picture] = groupsWith(value, 'pict');
  return picture ? pictureXml(picture) : '';
}

export function objectXml(name: Group, page: number | undefined): string {
  return `<object><OLEObject ProgID="${escaped(textOf(name, page).trim())}"/></object>`;
}

/** `\mf`, `\mnum` … are the names of OMML behind an m. */
const EQUATION = /^m(f|num|den|sSup|sSub|sup|sub|e|rad|deg|d|nary|r|oMath|box|func|fName|lim|acc|bar)$/;

/** Equations of Word have the same elements in RTF, as groups. */
export function equationXml(group: Group, page: number | undefined): string {
  return groupsOf(group)
    .map((inner) => {
      const names = inner.parts.flatMap((part) => ('kind' in part ? [EQUATION.exec(part.word)?.[1]] : []));
      const name = names.find((found) => found !== undefined);
      if (name === 'r' || (name === undefined && groupsOf(inner).length === 0)) {
        const isProperty = inner.parts.some((part) => 'kind' in part && /^m\w+Pr$/.test(part.word));
        return isProperty ? '' : `<t>${escaped(textOf(inner, page))}</t>`;
      }
      const below = equationXml(inner, page);
      return name === undefined ? below : `<${name}>${below}</${name}>`;
    })
    .join('');
}

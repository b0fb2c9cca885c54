// A PDF page's own text → lines of words with boxes in the raster's pixels: what a reader of the page sees, with what
// was filled into its form, and blocks that are set sideways in their place.
import type { Line, Raster, Remark } from '../../../model/page.ts';
import { asTurn, type Turn } from '../../../pages/ink/pixels.ts';
import type { Rules } from '../../../pages/ink/rules.ts';
import { arrange } from '../../../pages/order/reading-order.ts';
import { projectBox, type Projection } from '../../../pages/orientation/projection.ts';
import { turnedBack } from '../../../pages/orientation/upright.ts';
import { mayHoldTable, takeTables } from '../../../pages/tables/ruled-text.ts';
import { pageLines } from '../../../pages/tables/page-lines.ts';
import type { Filled } from '../filled-fields.ts';
import { hiddenRemarks, withoutHidden, type TextItem } from './hidden-text.ts';
import type { PdfDocument, PdfPage } from '../library.ts';
import { writeOnLeaders } from './leaders.ts';
import type { Matrix, PagePaint } from '../page-images.ts';
import { namelessRemarks } from './nameless-glyphs.ts';
import { paintedRules } from './painted-rules.ts';
import { withSideways } from './sideways.ts';
import { unreadGlyphs, type Bounds } from './sight.ts';
import { filledPieces, linesOf, piecesOf, turnOf } from './text-pieces.ts';
import { textRunsOf } from './text-runs.ts';
import { withOwnSpaces } from './own-spaces.ts';

const NO_RULES: Rules = { across: [], down: [] };

export interface TextLayer {
  readonly lines: readonly Line[];
  readonly remarks: readonly Remark[];
  /** Where glyphs stand that are in sight and are no letters to the file; left, low, right, high in points of the page. */
  readonly unread: readonly Bounds[];
  /** What is told of letters that the file does not name, as long as its text is read and not its picture. */
  readonly nameless: readonly Remark[];
}

function isItem(item: object): item is TextItem {
  return 'str' in item && 'transform' in item;
}

interface Turned {
  readonly item: TextItem;
  readonly turn: Turn;
}

/** As most letters of the page lie: a wide table is often set sideways on an upright page. */
function commonTurn(turned: readonly Turned[]): Turn {
  const letters = new Map<Turn, number>();
  for (const { item, turn } of turned) {
    letters.set(turn, (letters.get(turn) ?? 0) + item.str.trim().length);
  }
  const [most] = [...letters].toSorted(([, a], [, b]) => b - a);
  return most?.[0] ?? 0;
}

function turnedWith(lines: readonly Line[], toPage: Projection): readonly Line[] {
  return lines.map((line) => ({
    ...line,
    words: line.words.map((word) => ({ ...word, box: projectBox(toPage, word.box) })),
  }));
}

/** The name that the file gives a font; known once the page's operators are. */
function fontNames(page: PdfPage): (item: TextItem) => string | undefined {
  const names = new Map<string, string | undefined>();
  return ({ fontName }) => {
    if (names.has(fontName)) return names.get(fontName);
    const font = page.commonObjs.has(fontName)
      ? (page.commonObjs.get(fontName) as { readonly name?: string } | null)
      : null;
    names.set(fontName, font?.name);
    return font?.name;
  };
}

/** `optional`: of the document; which of its layers are shown. */
export async function textLayer(
  page: PdfPage,
  raster: Raster,
  optional: Awaited<ReturnType<PdfDocument['getOptionalContentConfig']>>,
  filled: readonly Filled[],
  { paths }: PagePaint,
): Promise<TextLayer> {
  const viewport = page.getViewport({ scale: 1 });
  const scale = raster.width / viewport.width;
  const toRaster = page.getViewport({ scale }).transform as readonly number[];
  const [content, runs] = await Promise.all([
    page.getTextContent({ includeMarkedContent: false }),
    textRunsOf(page, optional),
  ]);
  const all = (content.items as readonly object[]).filter(isItem);
  const items = withoutHidden(withOwnSpaces(all, runs), runs);
  const topOf = ([x, y]: readonly [number, number]): number => {
    const [, b = 0, , d = 1, , f = 0] = toRaster;
    return b * x + d * y + f;
  };
  const remarks = hiddenRemarks(runs, topOf);
  const fontOf = fontNames(page);
  // Read as it lies when the page is turned until its text is upright; the boxes are turned back.
  const turned = items.map((item): Turned => ({ item, turn: turnOf(item, toRaster) }));
  const common = commonTurn(turned);
  const by = asTurn(360 - common);
  const frame = (
    turn: Turn,
  ): { readonly transform: readonly number[]; readonly width: number; readonly height: number } => {
    const back = asTurn(360 - turn);
    const { width, height } = back % 180 === 0 ? raster : { width: raster.height, height: raster.width };
    const { transform } = page.getViewport({ scale, rotation: (page.rotate + back) % 360 });
    return { transform: transform as readonly number[], width, height };
  };
  const read = (turn: Turn): readonly Line[] => {
    const { transform, width, height } = frame(turn);
    const values = turn === common ? filled.map((each) => filledPieces(each, transform)) : [];
    const printed = turned.flatMap((each) =>
      each.turn === turn ? piecesOf(each.item, transform, fontOf) : [],
    );
    const pieces = writeOnLeaders(printed, values).filter(
      (piece) => piece.right > 0 && piece.left < width && piece.base > 0 && piece.base < height * 1.02,
    );
    return linesOf(pieces);
  };
  const upright = frame(common);
  const lines = read(common);
  const rules =
    by === 0 && mayHoldTable(lines)
      ? paintedRules(paths, upright.transform as unknown as Matrix, raster.dpi)
      : NO_RULES;
  const ruled = takeTables(lines, rules, raster.dpi);
  const ordered = pageLines(ruled.rest, upright, ruled.tables, 'typed');
  const main = by === 0 ? ordered : turnedWith(ordered, turnedBack(by, raster.width, raster.height));
  const others = ([0, 90, 180, 270] as const)
    .filter(
      (turn) => turn !== common && turned.some((each) => each.turn === turn && each.item.str.trim() !== ''),
    )
    .map((turn) => {
      const arranged = arrange(read(turn), frame(turn));
      return turnedWith(arranged, turnedBack(asTurn(360 - turn), raster.width, raster.height));
    });
  const { lines: placed, remarks: margins } = withSideways(main, others);
  return {
    lines: placed,
    remarks: [...remarks, ...margins],
    unread: unreadGlyphs(runs),
    nameless: namelessRemarks(runs, topOf),
  };
}

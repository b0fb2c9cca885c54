// Search results → lines for a terminal: file, page, line, and the passage with its hits between « and ».
import type { Snippet } from '../search/ranking/highlight.ts';
import type { CriterionResults, PassageResults, SearchResults, UnitResults } from '../search/search.ts';
import { STATE_NAMES } from '../report/round/wording.vi.ts';

const STATUS_SIGNS = { met: '●', partial: '◐', missing: '○', unclear: '?' } as const;

export function searchText(results: SearchResults): string {
  if (results.total === 0) return 'Không tìm thấy. Thử bớt từ hoặc gõ không dấu.';
  const rest = results.total - results.hits.length;
  const { compared, plans } = results.compared;
  return [
    ...linesOf(results),
    ...(rest > 0 ? [`… và ${rest} kết quả nữa (--limit, --offset)`] : []),
    `${compared} trên ${plans} kế hoạch đã đối chiếu.`,
  ].join('\n');
}

function linesOf(results: SearchResults): readonly string[] {
  switch (results.kind) {
    case 'passages':
      return results.hits.map(passageLine);
    case 'criteria':
      return results.hits.map(criterionLine);
    case 'units':
      return results.hits.map(unitLine);
  }
}

function passageLine({ document, passage, snippet }: PassageResults['hits'][number]): string {
  return `${issuerOf(document)} · ${document.name} · trang ${passage.page}, dòng ${passage.lines[0]} · ${passage.path}\n  ${marked(snippet)}`;
}

function criterionLine({ document, criterion, status, snippet }: CriterionResults['hits'][number]): string {
  const passage = snippet === null ? '' : `\n  ${marked(snippet)}`;
  return `${STATUS_SIGNS[status]} ${issuerOf(document)} · ${document.name} · ${criterion.path} ${criterion.heading}${passage}`;
}

function unitLine({ row, document }: UnitResults['hits'][number]): string {
  const late = row.late ? ', nộp muộn' : '';
  return [row.unit.name, `${STATE_NAMES[row.state]}${late}`, document?.name].filter(Boolean).join(' · ');
}

function issuerOf({ metadata }: { readonly metadata: { readonly issuer: string | null } | null }): string {
  return metadata?.issuer ?? '(chưa rõ cơ quan)';
}

function marked({ text, highlights }: Snippet): string {
  let out = '';
  let at = 0;
  for (const { start, end } of highlights) {
    out += `${text.slice(at, start)}«${text.slice(start, end)}»`;
    at = end;
  }
  return (out + text.slice(at)).replaceAll(/\s+/g, ' ');
}

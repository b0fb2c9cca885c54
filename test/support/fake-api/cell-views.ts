// What the API shows of a cell of a made-up round.
import { type MadeCell, type MadeRound, type MadeRow } from './round.ts';

function passageOf(row: MadeRow) {
  return {
    path: 'II.6',
    lines: [116, 117],
    page: 3,
    text: `Tăng cường bảo đảm an toàn thông tin tại ${row.unit.name}.`,
  };
}

export function cellOf(row: MadeRow, id: string) {
  const made: MadeCell = { status: 'met', machineStatus: 'met', by: 'machine', note: '' };
  const { status, machineStatus, by, note } = row.cells.get(id) ?? made;
  return {
    unit: row.unit,
    comparison: `cmp-${row.unit.id}`,
    document: { id: row.documentId, name: `${row.unit.id}.docx` },
    status,
    machineStatus,
    by,
    doubt: status === 'unclear' ? 'wording' : null,
    reason: 'Có nói tới nhưng chưa rõ có đủ ý hay không.',
    note: note === '' ? null : note,
    evidence: machineStatus === 'missing' ? [] : [passageOf(row)],
    nearest: machineStatus === 'missing' ? passageOf(row) : null,
  };
}

export function detailOf(round: MadeRound, row: MadeRow, id: string) {
  const criterion = round.criteria.find((one) => one.id === id);
  const made: MadeCell = { status: 'met', machineStatus: 'met', by: 'machine', note: '' };
  const { status, machineStatus, by, note, precedent } = row.cells.get(id) ?? made;
  const shown = {
    ...passageOf(row),
    places: [],
    before: ['1. Về hạ tầng số'],
    lineTexts: [passageOf(row).text],
    after: ['2. Về nhân lực số'],
    diff: [{ kind: 'same', text: passageOf(row).text }],
  };
  return {
    criterion: {
      id,
      path: criterion?.path,
      heading: criterion?.heading,
      text: criterion?.heading,
      lines: null,
      status,
      machineStatus,
      confidence: 0.9,
      coverage: 0.5,
      margin: 0.2,
      evidence: machineStatus === 'missing' ? [] : [passageOf(row)],
      reason: 'Có nói tới nhưng chưa rõ có đủ ý hay không.',
      suggestion: machineStatus === 'missing' ? 'Bổ sung nội dung này.' : null,
      ...(precedent !== undefined && {
        precedent: { comparison: 'cmp-xa-1', unit: precedent, path: 'II.3', status },
        statusAlone: 'unclear',
      }),
      verdict: by === 'person' ? { status, note, actor: 'cục bộ', at: '2026-03-01T00:00:00.000Z' } : null,
    },
    findings: [],
    template: { document: null, places: [], before: [], lines: [criterion?.heading ?? ''], after: [] },
    evidence: machineStatus === 'missing' ? [] : [shown],
    nearest: machineStatus === 'missing' ? shown : null,
    history: [],
  };
}

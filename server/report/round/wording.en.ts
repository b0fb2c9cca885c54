// Names and heads of the matrix in tables, in English. Names of units and what plans say stay as they were written.
import type { RoundWording } from './wording.vi.ts';

export const ROUND_EN: RoundWording = {
  states: {
    compared: 'Compared',
    reading: 'Being read',
    failed: 'Not readable',
    'another-subject': 'Another subject',
    'not-submitted': 'Not submitted',
  },
  kinds: { xã: 'commune', phường: 'ward', 'đặc khu': 'special zone', 'cơ quan': 'office' },
  sheet: 'Matrix',
  heads: ['No.', 'Unit', 'Kind', 'State', 'Number', 'Date', 'Score', 'Met', 'Partly', 'Missing', 'To check'],
  late: 'late',
  incomplete: 'file not complete',
  total: 'In all',
  legend:
    '● Met   ◐ Partly   ○ Missing   ? To check   * decided by a person   *↻ the template was changed after that, to be looked at again   (empty: does not apply, or not compared)',
  decided: (note, machine) => `Decided by a person (machine: ${machine})${note === '' ? '.' : `: ${note}`}`,
  findings: 'Missing, partly, to check',
  findingHeads: [
    'Unit',
    'Section of the template',
    'Demand',
    'Result',
    'The province demands',
    'The plan says',
    'In the plan',
    'Why',
    'To add',
  ],
  changed: 'Figures other than demanded',
  changedHeads: ['Unit', 'Section of the template', 'Remark'],
  notSubmitted: 'Not submitted',
  notSubmittedHeads: ['No.', 'Unit', 'Kind', 'State'],
  attention: 'To be dealt with',
  attentionHeads: ['Unit', 'State', 'File', 'Remark'],
  unassigned: 'Of no unit for certain',
  maybe: (names) => `It may be ${names}.`,
  replaced: (name, changes) => `Replaces an earlier one (${name}): ${changes}.`,
};

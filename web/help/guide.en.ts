// The user guide in English, shorter than the Vietnamese one.
import type { Guide } from './guide.ts';

export const guideEn: Guide = {
  title: 'User guide',
  lead: 'Đối Chiếu reads the plans of communes, holds them against the province’s template and shows what each lacks. Press ? on any page for what it is for. The Vietnamese guide tells more.',
  contents: 'Contents',
  steps: 'How to',
  troubles: 'When something is in the way',
  keys: 'Keys',
  chapters: [
    {
      id: 'bat-dau',
      title: 'Open a round',
      said: ['A round is a template, the units that must send a plan, and a deadline.'],
      steps: [
        'Open a round, choose a template or drop the provincial plan.',
        'Choose a province, or paste a list of units.',
      ],
      picture: { name: 'empty', shows: 'The first page while there is no round' },
      troubles: [],
    },
    {
      id: 'tiep-nhan',
      title: 'Take in plans',
      said: ['Drop files, folders or a zip. What is refused stays with its reason until dismissed.'],
      steps: ['Drop the files and watch them being read.', 'Choose several to put them into a round.'],
      picture: { name: 'progress', shows: 'Documents being read page by page' },
      troubles: [
        ['A scan is blurred', 'Scan again at 200 dpi. What could not be read is never called missing.'],
      ],
    },
    {
      id: 'mau',
      title: 'Templates',
      said: ['A template lists what a plan must have. Each save is a new version; verdicts stay.'],
      steps: ['Edit, merge, split or leave out criteria.', 'Preview the draft on a plan before saving it.'],
      troubles: [],
    },
    {
      id: 'bang-tong-hop',
      title: 'The matrix',
      said: ['A row a unit, a column a criterion: ● met, ◐ partly, ○ missing, ? a person should look.'],
      steps: [
        'Click a cell for passage and reason.',
        'Filter; the address holds the filter and can be sent.',
      ],
      picture: { name: 'matrix', shows: 'The matrix of a round' },
      troubles: [],
    },
    {
      id: 'can-xem',
      title: 'Questions and reading across',
      said: ['Cells that are worded alike are one question: answer once, all of them follow.'],
      steps: ['1, 2, 3 answer; j and k move on; u takes the answer back.'],
      picture: { name: 'questions', shows: 'One question for many units' },
      troubles: [],
    },
    {
      id: 'doi-chieu',
      title: 'Compare a plan',
      said: [
        'Criteria on the left, both texts and the reason in the middle, the page’s picture on the right.',
      ],
      steps: ['j to the next finding, a to agree, 1 2 3 4 to decide otherwise, n for a note.'],
      picture: { name: 'compare', shows: 'A criterion with both texts and the picture' },
      troubles: [],
    },
    {
      id: 'soat-chu',
      title: 'Check words of a scan',
      said: ['Words that are not sure are underlined; those that change the meaning come first.'],
      steps: ['Choose a suggestion (1–6) or type the word; Z undoes.'],
      picture: { name: 'words', shows: 'A doubtful word beside its picture' },
      troubles: [],
    },
    {
      id: 'cong-van',
      title: 'Unit unknown, letters, report',
      said: [
        'Plans without a unit wait under “Unit unknown”. Reminder letters and the report are Word files in Vietnamese.',
      ],
      steps: ['Give each plan to its unit.', 'Fill in the office once, then write all letters.'],
      picture: { name: 'letter', shows: 'A reminder letter' },
      troubles: [],
    },
    {
      id: 'tim-kiem',
      title: 'Search',
      said: ['Ask in plain Vietnamese, with or without accents; quotes hold a phrase together.'],
      steps: ['/ leads to the search field.', 'Narrow by round, result, office, province, year.'],
      picture: { name: 'search', shows: 'A question, how it was understood, its results' },
      troubles: [],
    },
    {
      id: 'quan-tri',
      title: 'Administration',
      said: ['Viewers read; clerks send and correct; officers decide; administrators add people.'],
      steps: ['Set DOICHIEU_BACKUP for automatic backups.'],
      troubles: [],
    },
  ],
};

// What each page is for, in five lines, and its keys; in English.
import type { helpVi } from './help.vi.ts';

export const helpEn: typeof helpVi = {
  help: {
    title: 'Help',
    keysTitle: 'Keys',
    everywhere: 'On every page',
    close: 'Close',
    guide: 'Read the guide',
    pages: {
      rounds: {
        title: 'Rounds',
        lines: [
          'A round is a template, a deadline, and the communes that are to send a plan.',
          'The matrix has a row for each unit and a column for each criterion; open a cell for passage and reason.',
          'Questions gather cells the machine is unsure of; one answer settles all that say alike.',
          'Reading across shows one criterion down all units; Unit unknown holds plans of nobody yet.',
          'Export the Excel matrix, the report and the reminder letters under Download.',
        ],
      },
      compare: {
        title: 'Comparison',
        lines: [
          'Criteria on the left; the template’s words, the plan’s and the reason in the middle; the page on the right.',
          'Read the reason, look at the boxed passage, then agree or overrule with a note.',
          'j, k: next and previous finding; J, K: next and previous plan of the round.',
          'a agrees; 1 2 3 4 decide; n writes a note, Alt+1…4 decide from within it; u takes back.',
          'What was typed is kept when you move on or reload. Printing gives the list of results.',
        ],
      },
      intake: {
        title: 'Intake',
        lines: [
          'Drop files, folders or a zip; small files are sent and read before scans.',
          'A row for each document: how far it is read, what it lacks against the template chosen.',
          'Refused files stay with their reason until dismissed; mend them, then send again.',
          'Choose several to put into a round, read again, export or take off the list; Undo brings them back.',
          'The filter finds names, offices and numbers, with or without accents.',
        ],
      },
      document: {
        title: 'Document and word check',
        lines: [
          'The page’s picture on the left, the text on the right; underlined words are doubtful.',
          'Word check shows doubtful words with their picture, negations, figures and names first; choose (1–6) or type, then Enter.',
          'J, K or Tab, Shift+Tab: next, previous word; Z undoes. While typing, hold Alt: Alt+1…6, Alt+J, Alt+K, Alt+Z.',
          'A whole page wrong? Switch between the PDF’s text layer and recognition.',
          'Download the restored text or the original at the right.',
        ],
      },
      templates: {
        title: 'Templates',
        lines: [
          'What a plan must have: taken from the province’s plan, from Excel or YAML, or written by hand.',
          'j, k choose; Alt+↑, Alt+↓ move; v selects, g merges what is selected; x leaves out; n adds.',
          'Ctrl+Enter splits at the cursor; Ctrl+Z, Ctrl+Y undo and redo; Ctrl+S saves a version.',
          'Preview tells which results the draft would change on a plan, before anything is saved.',
          'When a demand is reworded, verdicts on it stay, are marked, and asked again.',
        ],
      },
      search: {
        title: 'Search',
        lines: [
          'Ask in plain Vietnamese: “xã nào thiếu hạ tầng số”, “chưa nộp”, “báo cáo sau 10/12”.',
          'With accents exact words are found, without them every spelling; quotes hold a phrase together.',
          'The line “understood as” tells how the question was read; drop what was read wrongly.',
          'Each result leads to its passage and page.',
          'The address holds the question: it can be sent to a colleague.',
        ],
      },
      admin: {
        title: 'Administration',
        lines: [
          'Health: is there room, what is waiting, what failed.',
          'People: viewer, clerk, officer, administrator; each may do more than the one before.',
          'Audit: who changed what and when; filter by person, deed and day.',
          'Tokens: for programs that call the API; they end, and can be withdrawn.',
          'Removed: bring documents back, or delete them for good.',
        ],
      },
    },
    keys: {
      matrix: [
        ['↑ ↓ ← →', 'move in the matrix'],
        ['Enter', 'open a cell'],
        ['Esc', 'close it'],
        ['a', 'agree with the machine, in an open cell'],
        ['1 2 3 4', 'decide Met, Partly, Missing, To check'],
        ['u', 'take a verdict back'],
      ],
      questions: [
        ['j / k', 'next, previous question'],
        ['1 2 3', 'answer Met, Partly, Missing'],
        ['u', 'take the last answer back'],
      ],
      compare: [
        ['j / k', 'next, previous finding'],
        ['J / K', 'next, previous plan of the round'],
        ['↓ / ↑', 'next, previous criterion in the list'],
        ['a', 'agree with the machine'],
        ['1 2 3 4', 'decide Met, Partly, Missing, To check'],
        ['n', 'write a note'],
        ['Alt+1…4', 'decide from within the note'],
        ['u', 'take a verdict back'],
      ],
      document: [
        ['J / K', 'next, previous doubtful word; Tab, Shift+Tab too'],
        ['1…6', 'choose a reading'],
        ['E', 'into the field to type the word; Enter corrects, Esc leaves the field'],
        ['Z', 'undo'],
        ['Alt+key', 'the same while typing'],
      ],
      template: [
        ['j / k', 'next, previous criterion'],
        ['Alt+↑ / ↓', 'move up, move down'],
        ['v', 'mark'],
        ['g', 'merge those marked'],
        ['x', 'leave out'],
        ['n', 'add'],
        ['Ctrl+Enter', 'split the demand at the cursor'],
        ['Ctrl+Z / Y', 'undo, redo'],
        ['Ctrl+S', 'save as a new version'],
      ],
      everywhere: [
        ['/', 'to the search field'],
        ['?', 'this table'],
      ],
    },
  },
  tour: {
    of: (at: number, of: number) => `${at}/${of}`,
    leave: 'Leave',
    back: 'Back',
    next: 'Next',
    done: 'Done',
    begin: 'Look around (1 minute)',
    steps: [
      {
        of: '.brand',
        title: 'What does Đối Chiếu do?',
        said: 'It reads the plans of communes, holds each against the province’s template, and shows what is missing with passage and page.',
      },
      {
        of: 'nav a[href="/mau"]',
        title: '1. Templates',
        said: 'Drawn from the provincial plan: each demand is a criterion that can be edited.',
      },
      {
        of: 'nav a[href="/dot"]',
        title: '2. Rounds',
        said: 'A template, the units that must send a plan, a deadline; the matrix, questions and letters are here.',
      },
      {
        of: 'nav a[href="/tiep-nhan"]',
        title: '3. Intake',
        said: 'Drop files, a folder or a zip, watch them being read, check doubtful words.',
      },
      {
        of: 'nav a[href="/tim-kiem"]',
        title: '4. Search',
        said: 'Ask in plain Vietnamese, with or without accents. The key / leads here.',
      },
      {
        of: 'button.help',
        title: '5. Help',
        said: 'The key ? tells on every page what it is for, its keys, and leads to the guide.',
      },
    ],
  },
  away: 'The service does not answer. What you are typing is still there; the page tries again by itself.',
  unknown: {
    title: 'There is no such page',
    lead: 'The address may have been cut when it was copied. Check it, or begin at the first page.',
    home: 'To the first page',
  },
};

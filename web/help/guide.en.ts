// The user guide in English, chapter by chapter what the Vietnamese one tells.
import type { Guide } from './guide.ts';

export const guideEn: Guide = {
  title: 'User guide',
  lead: 'Đối Chiếu reads the plans of communes and wards, holds them against the province’s template and shows everything that a plan lacks. Each chapter below is one thing to do; press ? in the upper corner for what the open page is for.',
  contents: 'Contents',
  steps: 'How to',
  troubles: 'When something is in the way',
  keys: 'Keys',
  chapters: [
    {
      id: 'bat-dau',
      title: 'Open a round',
      said: [
        'A round is three things: the province’s template, the units that must send a plan, and a deadline. Once there is a round, a plan finds its unit by itself, whenever it comes.',
        'Nothing at hand yet? “Load the samples” brings a provincial plan and the plans of many communes, with every state there is, to practise on.',
      ],
      steps: [
        'Go to “Rounds” and press “Open a round”.',
        'Name the round, choose a template, or drop the provincial plan to draw a template from it.',
        'Choose a province for all its communes and wards, or paste a list of units from Excel.',
        'Set the deadline, if there is one, and press “Open the round”.',
      ],
      picture: { name: 'empty', shows: 'The first page while there is no round' },
      troubles: [
        [
          'Some lines of the pasted list are not recognised',
          'They are listed by themselves. Write the names in full: “UBND xã …”, “UBND phường …” or “Sở …”.',
        ],
        [
          'The template just sent is still being read',
          'Open the round all the same: its columns appear once the template is read.',
        ],
      ],
    },
    {
      id: 'tiep-nhan',
      title: 'Take in plans',
      said: [
        'Drop files, a folder or a zip on the page Intake or into an open round. PDF, Word, plain text and scanned pictures are taken. Small files are sent first, scans are read after them.',
        'A file sent twice is still one document. What is refused stays with its reason until you dismiss it, also after a reload.',
      ],
      steps: [
        'Drop the files on the page and watch them being read, page by page.',
        'Press “View” for the text that was read, “Compare” for the result.',
        'Choose several documents by the box at the head of their rows to put them into a round, read them again, export the list or remove them.',
        'Removed by mistake? Press “Undo”, or go to Administration, Removed.',
      ],
      picture: { name: 'progress', shows: 'Documents being read page by page' },
      troubles: [
        [
          'The network fails meanwhile',
          'What is not sent yet is kept in the browser and goes on once the service answers again.',
        ],
        [
          'A file is said to be damaged or under a password',
          'Open it on your computer, save it without a password, and send it again.',
        ],
        [
          'A scan is blurred',
          'Scan it again at 200 dpi or more. What could not be read is never called missing.',
        ],
      ],
    },
    {
      id: 'mau',
      title: 'Templates',
      said: [
        'A template lists what a plan must have. It is drawn from the provincial plan: each item that demands something is a criterion, and beside each stands why it is one.',
        'A template can be edited at any time. Each save is a new version, and all plans are compared with it anew; people’s verdicts stay, and where a demand was reworded they are asked again.',
      ],
      steps: [
        'Open a template, choose a criterion on the left, edit its demand on the right.',
        'Merge criteria that say the same, split a long one at the cursor, leave out what is not demanded.',
        'Say who must do it (communes, wards, provincial offices), whether it is required or recommended, its weight, and the values a plan must carry.',
        'Go to “Preview” and choose a plan: which results the draft would change is shown before it is saved.',
        'Press “Save as a new version”. “Versions” tells two of them apart and brings an earlier one back.',
      ],
      troubles: [
        [
          'Somebody else has just saved a version',
          'Your draft is still there; look at the new version, then do again what is still to be changed.',
        ],
        [
          'Many criteria are to be changed',
          'Download the template as Excel or YAML, edit it, and import it.',
        ],
      ],
    },
    {
      id: 'bang-tong-hop',
      title: 'The matrix',
      said: [
        'A row for each unit, a column for each criterion. Shape and colour say the same: ● met, ◐ partly, ○ missing, ? a person should look. An empty row is a unit that has sent nothing.',
        'Click a cell for passage and reason; click a unit’s name for all its files, to assign it to somebody, and to mark it as reviewed.',
      ],
      steps: [
        'Filter by state, kind of unit and who looks after it; press the head of a column to filter by the result of that criterion.',
        'The address holds the filter: send it to a colleague, who will see the same.',
        'Keep a filter that is often used as a named view.',
        'Take the Excel matrix, a CSV or the report from “Download”.',
      ],
      picture: { name: 'matrix', shows: 'The matrix of a round' },
      troubles: [
        ['A cell carries a star (*)', 'A reviewer has decided it, perhaps otherwise than the machine.'],
        [
          'A unit has sent two plans',
          'The later one counts; the matrix tells what it adds to the earlier one, and what it drops.',
        ],
      ],
    },
    {
      id: 'can-xem',
      title: 'Questions and reading across',
      said: [
        'Where the machine is not sure enough, it asks rather than guesses. “To check” gathers cells that are worded alike into one question: answer once, and all of them follow.',
        '“Read across” sets the passages of all units on one criterion side by side, grouped by their wording, to decide many units at once.',
      ],
      steps: [
        'Read the demand, the passage and the picture of its page.',
        'Press 1 (met), 2 (partly) or 3 (missing), with a note if there is need.',
        'j and k go to the next and the previous question; u takes the last answer back.',
      ],
      picture: { name: 'questions', shows: 'One question for many units' },
      troubles: [
        [
          'A whole group was answered wrongly',
          'Press Undo in the list of what was answered, below: all its cells are as they were before.',
        ],
      ],
    },
    {
      id: 'doi-chieu',
      title: 'Compare a plan',
      said: [
        'The criteria on the left; in the middle the template’s words, the plan’s and the machine’s reason; on the right the picture of the page with the passage boxed. Words that differ are marked: struck out is what the template has and the plan has not, green is what the plan adds, grey is what differs only by the scan.',
        'A person’s verdict stands above the machine’s everywhere: in the matrix, the report, the letters and the search; and it always says whose it is.',
      ],
      steps: [
        'Press j to go to the first finding.',
        'Read the reason, look at the boxed passage.',
        'Press a to agree, or 1 2 3 4 to decide otherwise; n to write why.',
        'Shift+J goes to the next plan of the round; mark this one as “Reviewed” when it is done.',
        'Printing this page gives the list of results; Excel and Word are at the upper right.',
      ],
      picture: { name: 'compare', shows: 'A criterion with both texts and the picture' },
      troubles: [
        [
          'The session ends while a note is being typed',
          'What you typed is still there; sign in on the same page, then save.',
        ],
        [
          'The machine says missing, and the plan has it in other words',
          'Decide that it is met. The wording can be taken into the template, and plans that say alike are judged anew.',
        ],
      ],
    },
    {
      id: 'soat-chu',
      title: 'Check the words of a scan',
      said: [
        'Words of which the machine is not sure are underlined. The word check shows them one by one with their picture, those that change the meaning first: negations, figures, names.',
        'When a word is corrected, the same reading elsewhere in the document is offered, to be looked at before it is applied.',
      ],
      steps: [
        'Choose a suggestion (1–6), or press E, type the right word and press Enter.',
        'J and K go to the next and the previous word; Z undoes.',
        'Where a whole page is wrong, switch “Read from” between the PDF’s text layer and recognition.',
        'Download Word, plain text, or a searchable PDF.',
      ],
      picture: { name: 'words', shows: 'A doubtful word beside its picture' },
      troubles: [
        [
          'The picture of a page lies on its side',
          'Pages are turned by themselves; if one is still wrong, scan that page again.',
        ],
      ],
    },
    {
      id: 'cong-van',
      title: 'Unit unknown, letters, report',
      said: [
        'Plans of which it is not known whose they are wait under “Unit unknown”, with a suggestion and why. Given to a unit, a plan counts for it at once.',
        'Reminder letters follow Decree 30/2020/NĐ-CP and are in Vietnamese, one for each unit: that it sent nothing, sent late, or what its plan still lacks, and in which section.',
      ],
      steps: [
        'Go to “Unit unknown” and give each document to its unit.',
        'Go to “Letters” and fill in the office once.',
        'Press “Write all letters” and download the zip; the report to the leadership is a Word file.',
      ],
      picture: { name: 'letter', shows: 'A reminder letter' },
      troubles: [
        [
          'Some plans are still being read',
          'Wait until they are read, then write again: letters tell the results of the moment they are written.',
        ],
      ],
    },
    {
      id: 'tim-kiem',
      title: 'Search',
      said: [
        'Ask in plain Vietnamese: “xã nào thiếu hạ tầng số” (which communes lack digital infrastructure), “báo cáo sau 10/12” (report after 10/12), “chưa nộp” (not submitted). With accents exact words are found, without them every spelling; quotes hold a phrase together.',
        'The line “The question is understood as” tells what the machine took it for. Each result leads to its passage and page.',
      ],
      steps: [
        'Press / on any page to go to the search field.',
        'Narrow by round, result, office, province and year at the side.',
        'Download the list of results as Excel or CSV.',
      ],
      picture: { name: 'search', shows: 'A question, how it was understood, its results' },
      troubles: [
        [
          'Nothing is found',
          'Use fewer words, or type without accents; a scan may have been misread in places.',
        ],
      ],
    },
    {
      id: 'quan-tri',
      title: 'Administration and backups',
      said: [
        'Viewers only read. Clerks send plans and correct words. Officers decide, open rounds and send letters. Administrators add people and read the audit.',
        'Every change goes into the audit: who, when, from what to what.',
      ],
      steps: [
        'Add people under People; they change their first password themselves.',
        'Set automatic backups by DOICHIEU_BACKUP, or run doichieu backup FILE.',
        'Look at Health: whether the store can be written to, what is waiting, how much room the disk has.',
      ],
      troubles: [
        [
          'A bar says that the service does not answer',
          'What you are typing is still there. The page tries again by itself; if that takes long, ask the administrator whether the service is running.',
        ],
      ],
    },
  ],
};

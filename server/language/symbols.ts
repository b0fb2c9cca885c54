// Symbols of documents (`QĐ-UBND`, `TT-BGDĐT`): the kinds and bodies that they name, and what a reader without Vietnamese
// letters makes of them. Nghị định 30/2020/NĐ-CP, Phụ lục III, has the kinds; the bodies are those that laws and plans cite.
const groups = (text: string): readonly string[] => text.split(' ');

const KINDS = groups(
  'QĐ NĐ NQ CT KH TT TTLT TTLB TTr TB BC CV HD CĐ CTr CTHĐ ĐA DA PA QC QyC QyĐ QyD QCPH KL GM GP GUQ GT BB HĐ HDLN KHPH HDLT KHLT VBHN L LCT PL SL NQLT TH PC',
);
const BODIES = groups(
  'CP TTg TTgCP VPCP QH UBTVQH CTN TW TƯ BTV TU ĐU HU ĐĐ UB UBND HĐND MTTQ UBMTTQ MTTW VP VPUB VPTW ' +
    'BTC BTP BYT BNV BCA BQP BXD BCT BNG BTM BGTVT BTNMT BNN BNNPTNT BNNMT BTTTT BKHCN BKHĐT BGDĐT BLĐTBXH BVHTT BVHTTDL BDTTG ' +
    'UBDT TTCP NHNN TANDTC TANDTW VKSNDTC VKSTC KTNN BHXH TLĐ TLĐLĐ LĐLĐ TWĐTN TƯĐTN TWHPN TWHNDVN HLHPN HND ĐTN HPN HCCB ' +
    'BTĐKT TĐKT HĐTĐKT HĐTĐ BCĐ BCĐTW BCĐQG BTG BTGTW BTCTW BDVTW BDV BTGDV UBKT UBKTTW BNCTW BKTTW ' +
    'SNV STP STC SYT SCT SXD SGTVT STNMT SNN SNNPTNT SNNMT STTTT SKHCN SKHĐT SGDĐT SLĐTBXH SVHTT SVHTTDL SDL SNgV BDT BDTG TTT TTr ' +
    'KTNS KTTH KTN KGVX KSTT KSTTHC TTHC NC NCPC VX VHXH TCKH TCĐ TH THNC TCTM HCTC HCQT TCCB KHTC CSDL CNTT CĐS TT TTĐT VHTTDL PGDĐT GDĐT ' +
    'BQL BQLDA TTPVHCC PVHCC VHTT ĐBQH ĐĐBQH ĐHQG ĐHQGHN THADS CTHADS CAT CATP PCCC CHQS BCHQS BCH BTS TCT TXNK TCHQ KBNN TCTK CTK HĐTP HĐBT HĐPH HĐPHPBGDPL',
);

/** The same letters as a reader without đ and ư has them. */
function plain(group: string): string {
  return group.replace(/[ĐÐ]/gu, 'D').replace(/[đð]/gu, 'd').replace(/Ư/gu, 'U');
}

const KNOWN: ReadonlySet<string> = new Set([...KINDS, ...BODIES]);
const BY_PLAIN: ReadonlyMap<string, string> = new Map(
  // The first of those that look alike without marks stands.
  [...KNOWN].toReversed().map((group) => [plain(group), group]),
);
/** Parts of longer groups; a name of an office hardly ever spells them otherwise. */
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/HDND/gu, 'HĐND'],
  [/GDDT/gu, 'GDĐT'],
  [/LDTBXH/gu, 'LĐTBXH'],
  [/LDLD/gu, 'LĐLĐ'],
  [/KHDT/gu, 'KHĐT'],
  [/TDKT/gu, 'TĐKT'],
  [/^BCD(?=[A-Z]|$)/u, 'BCĐ'],
  [/DDBQH/gu, 'ĐĐBQH'],
  [/DBQH/gu, 'ĐBQH'],
  // Trường Đại học …; a service (dịch vụ) or a project does not begin so.
  [/^(TT?)?DH(?=[A-Z])/u, '$1ĐH'],
  [/^CDS(?=[A-Z]|$)/u, 'CĐS'],
];
/** Letters that a coarse picture breaks into two strokes, and what those are read as. */
const BROKEN: Readonly<Record<string, readonly string[]>> = {
  H: ['II', 'TI', 'IT', 'FI', 'LI', 'IL'],
  K: ['IC', 'IK'],
  N: ['II', 'IN', 'NI', 'IV'],
  U: ['LI', 'IJ', 'LJ'],
  D: ['IJ', 'ID', 'IO'],
  B: ['IB', 'IJ'],
};
/** The commonest groups as they are read with one letter broken; what could be two of them, or is another group, is none. */
const BROKEN_GROUPS: ReadonlyMap<string, string> = new Map(
  Object.entries(
    Object.groupBy(
      groups('KH QĐ NĐ UBND HĐND').flatMap((group) =>
        Array.from(plain(group)).flatMap((letter, at) =>
          (BROKEN[letter] ?? []).map((strokes) => ({
            group,
            read: plain(group).slice(0, at) + strokes + plain(group).slice(at + 1),
          })),
        ),
      ),
      ({ read }) => read,
    ),
  ).flatMap(([read, found]) => {
    const [only, ...others] = new Set(found?.map(({ group }) => group));
    return only === undefined || others.length > 0 || BY_PLAIN.has(read) ? [] : [[read, only]];
  }),
);
/** Beside whose letters a stroke too many is read: `KHI` for KH on a fax. */
const COMMON_KINDS = groups('KH QĐ NĐ NQ CT TB BC TT');
/** What a letter of a group is read as; the Đ most often as D. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  Q: 'O0G',
  Đ: 'DPBO0',
  D: 'O0B',
  O: '0',
  U: 'ƯVÙ',
  B: '8E',
  C: 'G€¢',
  T: 'I7',
  I: '1l',
};

export interface KnownGroup {
  readonly text: string;
  /** exact: it stands so, or only Đ and Ư lost their marks. part: so does a part of it. alike: one letter was taken for another. */
  readonly by: 'exact' | 'part' | 'alike';
}

/** The known group that was read, if there is one; figures behind it (`QH15`, `BCĐ138`) stay. */
export function knownGroup(read: string): KnownGroup | undefined {
  const [, letters = '', session = ''] = /^(\P{N}+)(\d{1,3})?$/u.exec(read) ?? [];
  if (letters === '') return alikeGroup(read);
  const whole = letters.replace(/Đ[ĐD]$/u, (end) => (KNOWN.has(letters) ? end : 'Đ'));
  if (KNOWN.has(letters)) return { text: read, by: 'exact' };
  const exact = BY_PLAIN.get(plain(whole));
  if (exact !== undefined) return { text: exact + session, by: 'exact' };
  const parts = PARTS.reduce((text, [from, to]) => text.replace(from, to), plainButKept(letters));
  if (parts !== letters) return { text: parts + session, by: 'part' };
  return alikeGroup(read);
}

/** Before its parts are sought: a Đ that was read stays, a second one for the same letter goes. */
function plainButKept(letters: string): string {
  return letters
    .replace(/Ð/gu, 'Đ')
    .replace(/Đ[ĐD](?=$)/u, 'Đ')
    .replace(/^([QN])[O0Đ]D$/u, '$1Đ');
}

/** `OD` for QĐ: one letter besides the marks, and no other group so near. */
function alikeGroup(read: string): KnownGroup | undefined {
  const found = new Set<string>();
  for (const known of KNOWN) {
    if (known.length !== read.length || known.length < 2) continue;
    let wrong = 0;
    for (let at = 0; at < read.length; at++) {
      const [was, is] = [known.charAt(at), read.charAt(at)];
      if (was === is || plain(was) === plain(is)) continue;
      wrong += LOOKALIKES[was]?.includes(is) ? 1 : 2;
    }
    if (wrong === 1) found.add(known);
  }
  const kinds = [...found].filter(isKindGroup);
  const [only, ...others] = kinds.length > 0 ? kinds : found;
  if (only !== undefined && others.length === 0) return { text: only, by: 'alike' };
  const stroked = COMMON_KINDS.find((kind) => /^[I1l|]$/u.test(withoutOnce(plain(read), plain(kind))));
  const whole = stroked ?? BROKEN_GROUPS.get(plain(read));
  return whole === undefined ? undefined : { text: whole, by: 'alike' };
}

/** What is left of the longer text where the shorter one is taken out of its ends. */
function withoutOnce(text: string, shorter: string): string {
  if (text.length !== shorter.length + 1) return '';
  let at = 0;
  while (at < shorter.length && text.charAt(at) === shorter.charAt(at)) at++;
  return text.slice(at + 1) === shorter.slice(at) ? text.charAt(at) : '';
}

/** Whether the group names a kind of document. */
export function isKindGroup(group: string): boolean {
  return KINDS.includes(group);
}

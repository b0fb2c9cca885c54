// What a guide is made of, whatever its language.

/** Of `web/screenshots`, which `npm run pictures` takes anew. */
export type Picture =
  | 'empty'
  | 'progress'
  | 'matrix'
  | 'panel'
  | 'compare'
  | 'questions'
  | 'across'
  | 'words'
  | 'search'
  | 'letter'
  | 'report';

export interface Chapter {
  /** In the address. */
  readonly id: ChapterId;
  readonly title: string;
  /** Paragraphs. */
  readonly said: readonly string[];
  /** What to do, in order. */
  readonly steps: readonly string[];
  readonly picture?: { readonly name: Picture; readonly shows: string };
  /** What goes wrong, and what to do then. */
  readonly troubles: readonly (readonly [trouble: string, remedy: string])[];
}

export const CHAPTERS = [
  'bat-dau',
  'tiep-nhan',
  'mau',
  'bang-tong-hop',
  'can-xem',
  'doi-chieu',
  'soat-chu',
  'cong-van',
  'tim-kiem',
  'quan-tri',
] as const;
export type ChapterId = (typeof CHAPTERS)[number];

export interface Guide {
  readonly title: string;
  readonly lead: string;
  readonly contents: string;
  readonly steps: string;
  readonly troubles: string;
  readonly keys: string;
  readonly chapters: readonly Chapter[];
}

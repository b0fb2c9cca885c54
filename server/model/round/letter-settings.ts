// Who writes the letters of a round: what stands in their letterhead and above their signature.

export interface LetterSettings {
  /** The body it belongs to: `UBND tỉnh Quảng Trị`; null for the committee itself. */
  readonly superior: string | null;
  /** `Sở Khoa học và Công nghệ`, `Ủy ban nhân dân tỉnh Quảng Trị` */
  readonly office: string;
  /** Of a letter: the office and the division that drafts, `SKHCN-CĐS`. */
  readonly symbol: string;
  /** `Quảng Trị` */
  readonly place: string;
  /** Above the position: `TM. ỦY BAN NHÂN DÂN`, `KT. GIÁM ĐỐC`. */
  readonly authority: string | null;
  readonly position: string;
  readonly signer: string;
  /** Besides those addressed: `Thường trực Tỉnh ủy (để báo cáo)`. */
  readonly recipients: readonly string[];
  /** ISO day by which an answer is asked for. */
  readonly replyBy: string | null;
  /** Whom to ask, `ông Nguyễn Văn A, điện thoại …`. */
  readonly contact: string | null;
}

// Is this text only what a digital signature prints over a scan: who signed, a mail address, when?

/** 11.02.2025 09:20:46 +07:00, 05/01/2021 08:15:24; a line may break between day and hour. */
const SIGNING_TIME = /\d{1,2}[./]\d{1,2}[./]\d{4}\s+\d{1,2}:\d{2}:\d{2}/g;
/** A name, an office and a label or two; the longest stamp among 14 real ones has 28 words to a signing time. */
const WORDS_TO_A_SIGNING_TIME = 40;

/** A page with real text under its stamp has many more words than its signing times account for. */
export function isSignatureStamp(text: string): boolean {
  const times = text.match(SIGNING_TIME)?.length ?? 0;
  const words = text.split(/\s+/).filter((token) => /\p{L}/u.test(token)).length;
  return times > 0 && words <= times * WORDS_TO_A_SIGNING_TIME;
}

// Words of other languages that offices write as they are. None has the shape of a syllable, so that no Vietnamese word is
// read as one of them by chance.

export const LOANWORDS: ReadonlySet<string> = new Set(
  (
    'android app apps backup banner big blockchain blog camera chatbot chip clip cloud copy dashboard data domain ' +
    'drive email excel facebook fanpage file firewall gis gmail google hashtag hotline internet ios iot ipad ' +
    'iphone kpi laptop link livestream logistics logo malware marketing mobifone ocop offline online pano panel photo ' +
    'pixel portal poster powerpoint robot router scan server skype smart smartphone sms spam startup switch tablet ' +
    'teams telegram tiktok usb video viettel vinaphone virus vneid vnpt vssid web website wifi windows word youtube zalo zoom'
  ).split(' '),
);

/** In any case. */
export function isLoanword(word: string): boolean {
  return LOANWORDS.has(word.toLowerCase());
}

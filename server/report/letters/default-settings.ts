// Where nobody has said who writes the letters: the office that issued the template. Numbers, days and names stay blank.
import type { LetterSettings } from '../../model/round/letter-settings.ts';
import type { Metadata } from '../../model/document.ts';
import { formalName } from './names.ts';

export function defaultSettings({ issuer, province, place }: Metadata): LetterSettings {
  const office = formalName(issuer ?? '');
  const isCommittee = office.startsWith('Ủy ban nhân dân');
  return {
    superior: null,
    office,
    symbol: isCommittee ? 'UBND' : initials(office),
    place: province ?? place ?? '',
    authority: isCommittee ? 'TM. ỦY BAN NHÂN DÂN' : null,
    position: isCommittee ? 'CHỦ TỊCH' : office === '' ? '' : 'THỦ TRƯỞNG ĐƠN VỊ',
    signer: '',
    recipients: [],
    replyBy: null,
    contact: null,
  };
}

/** `Sở Khoa học và Công nghệ` → `SKHCN` */
function initials(name: string): string {
  return name
    .split(' ')
    .filter((word) => word !== 'và')
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}

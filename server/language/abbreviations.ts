// Abbreviations → what they stand for: those that any office reads without thinking, and those that a document defines for itself.
// Left out are letters that stand for several things: TP is a city or justice, CA the police or a shift, TT a centre or a circular.

const BY_ANYONE = {
  ANM: 'an ninh mạng',
  ANQP: 'an ninh quốc phòng',
  ANTT: 'an ninh trật tự',
  ASXH: 'an sinh xã hội',
  ATGT: 'an toàn giao thông',
  ATLĐ: 'an toàn lao động',
  ATTP: 'an toàn thực phẩm',
  ATTT: 'an toàn thông tin',
  ATVSLĐ: 'an toàn vệ sinh lao động',
  BCĐ: 'ban chỉ đạo',
  BĐG: 'bình đẳng giới',
  BĐKH: 'biến đổi khí hậu',
  BHTN: 'bảo hiểm thất nghiệp',
  BHXH: 'bảo hiểm xã hội',
  BHYT: 'bảo hiểm y tế',
  BK: 'bằng khen',
  BLGĐ: 'bạo lực gia đình',
  BLHĐ: 'bạo lực học đường',
  BTXH: 'bảo trợ xã hội',
  BVANTQ: 'bảo vệ an ninh tổ quốc',
  BVMT: 'bảo vệ môi trường',
  BVTV: 'bảo vệ thực vật',
  CBCC: 'cán bộ công chức',
  CBCCVC: 'cán bộ công chức viên chức',
  CCB: 'cựu chiến binh',
  CCHC: 'cải cách hành chính',
  CCVC: 'công chức viên chức',
  CĐS: 'chuyển đổi số',
  CNTT: 'công nghệ thông tin',
  CSDL: 'cơ sở dữ liệu',
  CSSK: 'chăm sóc sức khỏe',
  CTMTQG: 'chương trình mục tiêu quốc gia',
  CTRSH: 'chất thải rắn sinh hoạt',
  DBĐV: 'dự bị động viên',
  DQTV: 'dân quân tự vệ',
  DTLCP: 'dịch tả lợn châu phi',
  ĐBQH: 'đại biểu quốc hội',
  ĐMST: 'đổi mới sáng tạo',
  DNNVV: 'doanh nghiệp nhỏ và vừa',
  DTTS: 'dân tộc thiểu số',
  DVC: 'dịch vụ công',
  DVCTT: 'dịch vụ công trực tuyến',
  ĐVHC: 'đơn vị hành chính',
  'GD&ĐT': 'giáo dục và đào tạo',
  GDĐT: 'giáo dục và đào tạo',
  GDMN: 'giáo dục mầm non',
  GDNN: 'giáo dục nghề nghiệp',
  GDTX: 'giáo dục thường xuyên',
  GK: 'giấy khen',
  GPMB: 'giải phóng mặt bằng',
  GQVL: 'giải quyết việc làm',
  GTVT: 'giao thông vận tải',
  HĐND: 'hội đồng nhân dân',
  HKD: 'hộ kinh doanh',
  HSSV: 'học sinh sinh viên',
  HTX: 'hợp tác xã',
  KBNN: 'kho bạc nhà nước',
  KCB: 'khám bệnh chữa bệnh',
  KCN: 'khu công nghiệp',
  KDC: 'khu dân cư',
  'KH&CN': 'khoa học công nghệ',
  KHCN: 'khoa học công nghệ',
  KHHGĐ: 'kế hoạch hóa gia đình',
  KHKT: 'khoa học kỹ thuật',
  KNTC: 'khiếu nại tố cáo',
  'KT-XH': 'kinh tế xã hội',
  KTXH: 'kinh tế xã hội',
  LĐLĐ: 'liên đoàn lao động',
  LHPN: 'liên hiệp phụ nữ',
  LLVT: 'lực lượng vũ trang',
  LMLM: 'lở mồm long móng',
  MTTQ: 'mặt trận tổ quốc',
  MTTQVN: 'mặt trận tổ quốc việt nam',
  NCC: 'người có công',
  NCT: 'người cao tuổi',
  NHCSXH: 'ngân hàng chính sách xã hội',
  NHNN: 'ngân hàng nhà nước',
  NKT: 'người khuyết tật',
  NLĐ: 'người lao động',
  'NN&MT': 'nông nghiệp và môi trường',
  NNMT: 'nông nghiệp và môi trường',
  NSĐP: 'ngân sách địa phương',
  NSNN: 'ngân sách nhà nước',
  NSTW: 'ngân sách trung ương',
  NTM: 'nông thôn mới',
  NTTS: 'nuôi trồng thủy sản',
  NVH: 'nhà văn hóa',
  PBGDPL: 'phổ biến giáo dục pháp luật',
  PCCC: 'phòng cháy chữa cháy',
  PCGD: 'phổ cập giáo dục',
  PCMT: 'phòng chống ma túy',
  PCTN: 'phòng chống tham nhũng',
  PCTP: 'phòng chống tội phạm',
  PCTT: 'phòng chống thiên tai',
  'PCTT&TKCN': 'phòng chống thiên tai và tìm kiếm cứu nạn',
  PTDS: 'phòng thủ dân sự',
  QLBVR: 'quản lý bảo vệ rừng',
  'QP-AN': 'quốc phòng an ninh',
  QPAN: 'quốc phòng an ninh',
  QLNN: 'quản lý nhà nước',
  QSDĐ: 'quyền sử dụng đất',
  SKSS: 'sức khỏe sinh sản',
  SXKD: 'sản xuất kinh doanh',
  SXNN: 'sản xuất nông nghiệp',
  TDĐKXDĐSVH: 'toàn dân đoàn kết xây dựng đời sống văn hóa',
  TDKT: 'thi đua khen thưởng',
  TDTT: 'thể dục thể thao',
  TĐKT: 'thi đua khen thưởng',
  TDP: 'tổ dân phố',
  TGPL: 'trợ giúp pháp lý',
  THCS: 'trung học cơ sở',
  THPT: 'trung học phổ thông',
  TKCN: 'tìm kiếm cứu nạn',
  TMĐT: 'thương mại điện tử',
  TNCS: 'thanh niên cộng sản',
  TNGT: 'tai nạn giao thông',
  TNTT: 'tai nạn thương tích',
  TNXH: 'tệ nạn xã hội',
  TTATXH: 'trật tự an toàn xã hội',
  TTCN: 'tiểu thủ công nghiệp',
  TTHC: 'thủ tục hành chính',
  TTKDTM: 'thanh toán không dùng tiền mặt',
  TTPVHCC: 'trung tâm phục vụ hành chính công',
  TTTT: 'thông tin truyền thông',
  TTYT: 'trung tâm y tế',
  TYT: 'trạm y tế',
  UBBC: 'ủy ban bầu cử',
  UBMTTQ: 'ủy ban mặt trận tổ quốc',
  UBMTTQVN: 'ủy ban mặt trận tổ quốc việt nam',
  UBND: 'ủy ban nhân dân',
  VBQPPL: 'văn bản quy phạm pháp luật',
  'VH-XH': 'văn hóa xã hội',
  VHTT: 'văn hóa thông tin',
  VHVN: 'văn hóa văn nghệ',
  VHXH: 'văn hóa xã hội',
  VPHC: 'vi phạm hành chính',
  VSATTP: 'vệ sinh an toàn thực phẩm',
  VSMT: 'vệ sinh môi trường',
  XDNTM: 'xây dựng nông thôn mới',
  XĐGN: 'xóa đói giảm nghèo',
  XHH: 'xã hội hóa',
  XKLĐ: 'xuất khẩu lao động',
};
/** A text may hold any word, and an object knows a `constructor`. */
const KNOWN: ReadonlyMap<string, string> = new Map(Object.entries(BY_ANYONE));

/** By the letters as the document writes them. */
export type Abbreviations = ReadonlyMap<string, string>;

export const NO_ABBREVIATIONS: Abbreviations = new Map();

/** `UBND`, `KH&CN`, `KT-XH`; none where the letters are known for nothing. */
export function spelledOf(letters: string, own: Abbreviations = NO_ABBREVIATIONS): string | undefined {
  return own.get(letters) ?? KNOWN.get(letters);
}

const LETTERS = /(?<![\p{L}\d/-])[\p{Lu}][\p{Lu}&]*(?:-\p{Lu}+)?(?![\p{L}\d/-])/gu;

/** The text with its abbreviations in full. */
export function spelledOut(text: string, own: Abbreviations = NO_ABBREVIATIONS): string {
  return text.replace(LETTERS, (letters) => spelledOf(letters, own) ?? letters);
}

/** “(sau đây viết tắt là NTTS)”, “(gọi tắt: NTTS)”, “(NTTS)”: what stands before it is what it means, if the initials agree. */
const DEFINED =
  /\((?:(?:sau đây |dưới đây )?(?:được )?(?:gọi|viết)(?: chung)?(?: tắt)?(?: là)?:? )?["“]?(\p{Lu}[\p{Lu}&-]{1,9})["”]?\)/gu;
const MOST_WORDS = 12;
/** Words that an abbreviation may pass over. */
const PASSED = /^(?:và|của|các|về|cho|trong|với)$/iu;

const initial = (word: string): string => {
  const first = word.charAt(0).toUpperCase();
  return first === 'Đ' ? first : first.normalize('NFD').charAt(0);
};

export function abbreviationsIn(text: string): Abbreviations {
  const found = new Map<string, string>();
  for (const match of text.matchAll(DEFINED)) {
    const letters = match[1] ?? '';
    const before = text.slice(Math.max(0, match.index - 120), match.index).match(/[\p{L}\d]+/gu) ?? [];
    const full = wordsFor(letters.match(/\p{L}/gu) ?? [], before.slice(-MOST_WORDS));
    if (full && !found.has(letters)) found.set(letters, full.join(' ').toLowerCase());
  }
  return found;
}

/** The last words whose initials are the letters, from the last one back. */
function wordsFor(letters: readonly string[], words: readonly string[]): readonly string[] | undefined {
  let at = words.length - 1;
  for (const letter of letters.toReversed()) {
    const plain = letter === 'Đ' ? letter : letter.normalize('NFD').charAt(0);
    while (at >= 0 && initial(words[at] ?? '') !== plain && PASSED.test(words[at] ?? '')) at--;
    if (at < 0 || initial(words[at] ?? '') !== plain) return undefined;
    at--;
  }
  return words.slice(at + 1);
}

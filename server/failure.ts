// The one table of expected failures: what the client is told, in which language, with which HTTP status and exit code.

const FAILURES = {
  usage: {
    status: 400,
    exit: 2,
    sentence: 'Lệnh chưa đúng. Dùng --help để xem cách gọi.',
    english: 'The command is not right. See --help for how to call it.',
  },
  'invalid-request': {
    status: 400,
    exit: 2,
    sentence: 'Yêu cầu không hợp lệ. Kiểm tra lại các trường đã gửi.',
    english: 'The request is not valid. Check the fields that were sent.',
  },
  unauthorized: {
    status: 401,
    exit: 10,
    sentence: 'Bạn cần đăng nhập để làm việc này.',
    english: 'Sign in to do this.',
  },
  'wrong-password': {
    status: 401,
    exit: 10,
    sentence: 'Tên đăng nhập hoặc mật khẩu chưa đúng.',
    english: 'The user name or the password is not right.',
  },
  'common-password': {
    status: 422,
    exit: 10,
    sentence: 'Mật khẩu này quá phổ biến, ai cũng đoán được. Hãy chọn mật khẩu khác, ví dụ vài từ ghép lại.',
    english: 'Everybody guesses this password. Choose another one, such as a few words together.',
  },
  'sign-in-locked': {
    status: 429,
    exit: 10,
    sentence:
      'Đăng nhập sai quá nhiều lần. Đợi 15 phút rồi thử lại, hoặc nhờ người quản trị đặt lại mật khẩu.',
    english:
      'Too many wrong sign-ins. Wait 15 minutes and try again, or ask the administrator for a new password.',
  },
  forbidden: {
    status: 403,
    exit: 10,
    sentence: 'Tài khoản của bạn không có quyền làm việc này.',
    english: 'Your account may not do this.',
  },
  'not-found': {
    status: 404,
    exit: 3,
    sentence: 'Không tìm thấy. Kiểm tra lại tên hoặc đường dẫn.',
    english: 'Not found. Check the name or the address.',
  },
  conflict: {
    status: 409,
    exit: 11,
    sentence: 'Dữ liệu vừa được người khác thay đổi. Tải lại rồi thử lại.',
    english: 'Somebody has just changed this. Load it again and retry.',
  },
  'too-early': {
    status: 409,
    exit: 11,
    sentence: 'Chưa đến lúc làm việc này.',
    english: 'It is too early for this.',
  },
  'name-taken': {
    status: 409,
    exit: 11,
    sentence: 'Tên này đã có người dùng.',
    english: 'Somebody has this name already.',
  },
  'last-admin': {
    status: 409,
    exit: 11,
    sentence: 'Đây là người quản trị cuối cùng. Hãy giao quyền quản trị cho người khác trước.',
    english: 'This is the last administrator. Make somebody else one first.',
  },
  'no-accounts': {
    status: 404,
    exit: 3,
    sentence: 'Dịch vụ này chưa bật tài khoản. Đặt DOICHIEU_AUTH=accounts rồi chạy lại.',
    english: 'This service has no accounts. Set DOICHIEU_AUTH=accounts and start it again.',
  },
  'not-ready': {
    status: 409,
    exit: 11,
    sentence: 'Văn bản chưa đọc xong. Đợi đọc xong rồi thử lại.',
    english: 'The document is not read yet. Wait and try again.',
  },
  empty: {
    status: 422,
    exit: 4,
    sentence: 'Tệp rỗng, không có nội dung để đọc. Kiểm tra lại tệp rồi nộp lại.',
    english: 'The file is empty. Check it and send it again.',
  },
  'unsupported-type': {
    status: 415,
    exit: 5,
    sentence:
      'Loại tệp này chưa đọc được. Hãy dùng PDF, Word (DOCX, DOC), ODT, RTF, TXT hoặc ảnh PNG, JPEG, TIFF.',
    english:
      'This kind of file cannot be read. Use PDF, Word (DOCX, DOC), ODT, RTF, TXT, or PNG, JPEG or TIFF pictures.',
  },
  'too-large': {
    status: 413,
    exit: 6,
    sentence: 'Tệp vượt quá dung lượng cho phép. Hãy chia nhỏ hoặc giảm độ phân giải bản quét.',
    english: 'The file is too large. Split it, or scan at a lower resolution.',
  },
  'too-many-pages': {
    status: 413,
    exit: 6,
    sentence: 'Tệp có quá nhiều trang. Hãy tách thành nhiều tệp.',
    english: 'The file has too many pages. Split it.',
  },
  encrypted: {
    status: 422,
    exit: 7,
    sentence: 'Tệp được bảo vệ bằng mật khẩu. Hãy bỏ mật khẩu rồi nộp lại.',
    english: 'The file is protected by a password. Take the password off and send it again.',
  },
  damaged: {
    status: 422,
    exit: 8,
    sentence: 'Tệp bị hỏng hoặc tải lên chưa trọn vẹn. Hãy xuất lại tệp rồi nộp lại.',
    english: 'The file is damaged or did not arrive whole. Export it anew and send it again.',
  },
  'no-pages': {
    status: 422,
    exit: 8,
    sentence: 'Tệp PDF không có trang nào. Hãy xuất lại tệp rồi nộp lại.',
    english: 'The PDF has no pages. Export it anew and send it again.',
  },
  'page-unreadable': {
    status: 422,
    exit: 9,
    sentence: 'Có trang không đọc được. Hãy quét lại trang đó.',
    english: 'A page could not be read. Scan it again.',
  },
  'too-slow': {
    status: 422,
    exit: 9,
    sentence: 'Tệp đọc quá lâu nên đã dừng lại. Hãy giảm độ phân giải hoặc tách tệp.',
    english: 'Reading took too long and was stopped. Lower the resolution or split the file.',
  },
  'reader-died': {
    status: 422,
    exit: 9,
    sentence: 'Trình đọc bị tắt giữa chừng vì tệp này. Hãy xuất lại tệp, hoặc quét lại, rồi nộp lại.',
    english: 'The reader died over this file. Export or scan it anew and send it again.',
  },
  'storage-full': {
    status: 507,
    exit: 13,
    sentence: 'Máy chủ đã hết chỗ lưu. Hãy giải phóng đĩa rồi làm lại; những gì đã lưu vẫn còn nguyên.',
    english: 'The disk of the server is full. Free some space and retry; what was stored is whole.',
  },
  'store-busy': {
    status: 503,
    exit: 14,
    sentence: 'Kho dữ liệu đang bận vì một chương trình khác. Đợi một lát rồi làm lại.',
    english: 'Another program holds the store. Wait a moment and retry.',
  },
  'store-unwritable': {
    status: 503,
    exit: 14,
    sentence:
      'Không ghi được vào kho dữ liệu: ổ đĩa chỉ cho đọc hoặc bị lỗi. Kiểm tra quyền ghi và ổ đĩa của máy chủ.',
    english:
      'The store takes no changes: its disk is read-only or failing. Check the permissions and the disk.',
  },
  'store-unreachable': {
    status: 503,
    exit: 14,
    sentence:
      'Không kết nối được với PostgreSQL. Kiểm tra máy chủ và DATABASE_URL; việc đang chờ sẽ được làm tiếp.',
    english:
      'PostgreSQL cannot be reached. Check the server and DATABASE_URL; waiting work goes on afterwards.',
  },
  'store-damaged': {
    status: 500,
    exit: 15,
    sentence: 'Kho dữ liệu bị hỏng hoặc thiếu. Hãy khôi phục từ bản sao lưu gần nhất.',
    english: 'The store is damaged or missing. Restore the latest backup.',
  },
  'not-empty': {
    status: 409,
    exit: 17,
    sentence: 'Thư mục dữ liệu đã có kho. Chỉ khôi phục vào thư mục trống; đặt DOICHIEU_DATA khác.',
    english: 'The data folder holds a store. Restore into an empty folder; set another DOICHIEU_DATA.',
  },
  'no-pictures': {
    status: 409,
    exit: 5,
    sentence: 'Tệp này không có ảnh trang nên không thành PDF tìm được chữ. Hãy tải bản Word.',
    english: 'This file has no picture of its pages. Download it as a Word file instead.',
  },
  'original-lost': {
    status: 409,
    exit: 16,
    sentence: 'Tệp gốc không còn trong kho hoặc đã bị hỏng. Hãy nộp lại đúng tệp đó.',
    english: 'The original is gone from the store, or damaged. Send the same file again.',
  },
  'too-many-uploads': {
    status: 429,
    exit: 14,
    sentence: 'Bạn đang gửi quá nhiều tệp cùng lúc. Đợi một lát rồi nộp lại.',
    english: 'You are sending too many files at once. Wait a moment and send again.',
  },
  'too-many-requests': {
    status: 429,
    exit: 14,
    sentence: 'Bạn đang hỏi quá nhiều thứ cùng lúc. Đợi một lát rồi làm lại.',
    english: 'You are asking for too much at once. Wait a moment and try again.',
  },
  'connection-slow': {
    status: 408,
    exit: 14,
    sentence: 'Đường truyền quá chậm nên đã ngắt. Hãy làm lại.',
    english: 'The line was too slow and was cut. Try again.',
  },
  internal: {
    status: 500,
    exit: 1,
    sentence: 'Chương trình gặp lỗi ở việc này. Thử lại; nếu vẫn lỗi, hãy báo người quản trị.',
    english: 'Something went wrong here. Try again; if it stays, tell the administrator.',
  },
  cancelled: { status: 409, exit: 130, sentence: 'Việc này đã được hủy.', english: 'This was cancelled.' },
  'public-address': {
    status: 500,
    exit: 12,
    sentence:
      'Mở ra ngoài máy này thì phải có tài khoản người dùng. Đặt DOICHIEU_AUTH=accounts rồi chạy lại, hoặc bỏ HOST để chỉ mở ở 127.0.0.1.',
    english:
      'To be reached from other machines it needs accounts. Set DOICHIEU_AUTH=accounts and start again, or leave HOST out to stay on 127.0.0.1.',
  },
  'port-in-use': {
    status: 500,
    exit: 12,
    sentence: 'Cổng đang được chương trình khác dùng. Đặt PORT khác rồi chạy lại.',
    english: 'Another program uses this port. Set another PORT and start again.',
  },
  'bad-config': {
    status: 500,
    exit: 12,
    sentence: 'Cấu hình chưa đúng.',
    english: 'The configuration is not right.',
  },
} as const satisfies Record<string, { status: number; exit: number; sentence: string; english: string }>;

export type FailureCode = keyof typeof FAILURES;
export const FAILURE_CODES = Object.keys(FAILURES) as readonly FailureCode[];

export interface InBoth {
  readonly vi: string;
  readonly en: string;
}

/** With the figures of the case; one text where it is told at the machine alone, or says the same in both languages. */
export type Detail = string | InBoth;

/** An expected failure. `message` is a Vietnamese sentence that says what to do. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly code: FailureCode;

  /** As it was given. */
  readonly detail: Detail | undefined;

  /** `detail` is appended to the table's sentence: a sentence with the figures of the case. */
  constructor(
    code: FailureCode,
    options: { readonly detail?: Detail | undefined; readonly cause?: unknown } = {},
  ) {
    super(sentenceOf(code, options.detail, 'vi'), { cause: options.cause });
    this.code = code;
    this.detail = options.detail;
  }

  /** The message in a language. */
  in(language: keyof InBoth): string {
    return sentenceOf(this.code, this.detail, language);
  }

  get status(): number {
    return FAILURES[this.code].status;
  }

  get exit(): number {
    return FAILURES[this.code].exit;
  }
}

function sentenceOf(code: FailureCode, detail: Detail | undefined, language: keyof InBoth): string {
  const { sentence, english } = FAILURES[code];
  const told = typeof detail === 'object' ? detail[language] : detail;
  return [language === 'vi' ? sentence : english, told].filter((part) => part !== undefined).join(' ');
}

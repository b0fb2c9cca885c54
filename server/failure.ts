// The one table of expected failures: what the client is told, with which HTTP status and exit code.

const FAILURES = {
  usage: { status: 400, exit: 2, sentence: 'Lệnh chưa đúng. Dùng --help để xem cách gọi.' },
  'invalid-request': {
    status: 400,
    exit: 2,
    sentence: 'Yêu cầu không hợp lệ. Kiểm tra lại các trường đã gửi.',
  },
  unauthorized: { status: 401, exit: 10, sentence: 'Bạn cần đăng nhập để làm việc này.' },
  'wrong-password': { status: 401, exit: 10, sentence: 'Tên đăng nhập hoặc mật khẩu chưa đúng.' },
  'sign-in-locked': {
    status: 429,
    exit: 10,
    sentence:
      'Đăng nhập sai quá nhiều lần. Đợi 15 phút rồi thử lại, hoặc nhờ người quản trị đặt lại mật khẩu.',
  },
  forbidden: { status: 403, exit: 10, sentence: 'Tài khoản của bạn không có quyền làm việc này.' },
  'not-found': { status: 404, exit: 3, sentence: 'Không tìm thấy. Kiểm tra lại tên hoặc đường dẫn.' },
  conflict: { status: 409, exit: 11, sentence: 'Dữ liệu vừa được người khác thay đổi. Tải lại rồi thử lại.' },
  'name-taken': { status: 409, exit: 11, sentence: 'Tên này đã có người dùng.' },
  'last-admin': {
    status: 409,
    exit: 11,
    sentence: 'Đây là người quản trị cuối cùng. Hãy giao quyền quản trị cho người khác trước.',
  },
  'no-accounts': {
    status: 404,
    exit: 3,
    sentence: 'Dịch vụ này chưa bật tài khoản. Đặt DOICHIEU_AUTH=accounts rồi chạy lại.',
  },
  'not-ready': { status: 409, exit: 11, sentence: 'Văn bản chưa đọc xong. Đợi đọc xong rồi thử lại.' },
  empty: {
    status: 422,
    exit: 4,
    sentence: 'Tệp rỗng, không có nội dung để đọc. Kiểm tra lại tệp rồi nộp lại.',
  },
  'unsupported-type': {
    status: 415,
    exit: 5,
    sentence: 'Loại tệp này chưa đọc được. Hãy dùng PDF, DOCX, TXT hoặc ảnh PNG, JPEG, TIFF.',
  },
  'too-large': {
    status: 413,
    exit: 6,
    sentence: 'Tệp vượt quá dung lượng cho phép. Hãy chia nhỏ hoặc giảm độ phân giải bản quét.',
  },
  'too-many-pages': { status: 413, exit: 6, sentence: 'Tệp có quá nhiều trang. Hãy tách thành nhiều tệp.' },
  encrypted: {
    status: 422,
    exit: 7,
    sentence: 'Tệp được bảo vệ bằng mật khẩu. Hãy bỏ mật khẩu rồi nộp lại.',
  },
  damaged: {
    status: 422,
    exit: 8,
    sentence: 'Tệp bị hỏng hoặc tải lên chưa trọn vẹn. Hãy xuất lại tệp rồi nộp lại.',
  },
  'no-pages': { status: 422, exit: 8, sentence: 'Tệp PDF không có trang nào. Hãy xuất lại tệp rồi nộp lại.' },
  'page-unreadable': { status: 422, exit: 9, sentence: 'Có trang không đọc được. Hãy quét lại trang đó.' },
  'too-slow': {
    status: 422,
    exit: 9,
    sentence: 'Tệp đọc quá lâu nên đã dừng lại. Hãy giảm độ phân giải hoặc tách tệp.',
  },
  'storage-full': {
    status: 507,
    exit: 13,
    sentence: 'Máy chủ đã hết chỗ lưu. Hãy giải phóng đĩa rồi làm lại; những gì đã lưu vẫn còn nguyên.',
  },
  'store-busy': {
    status: 503,
    exit: 14,
    sentence: 'Kho dữ liệu đang bận vì một chương trình khác. Đợi một lát rồi làm lại.',
  },
  'store-unreachable': {
    status: 503,
    exit: 14,
    sentence:
      'Không kết nối được với PostgreSQL. Kiểm tra máy chủ và DATABASE_URL; việc đang chờ sẽ được làm tiếp.',
  },
  'store-damaged': {
    status: 500,
    exit: 15,
    sentence: 'Kho dữ liệu bị hỏng hoặc thiếu. Hãy khôi phục từ bản sao lưu gần nhất.',
  },
  'not-empty': {
    status: 409,
    exit: 17,
    sentence: 'Thư mục dữ liệu đã có kho. Chỉ khôi phục vào thư mục trống; đặt DOICHIEU_DATA khác.',
  },
  'no-pictures': {
    status: 409,
    exit: 5,
    sentence: 'Tệp này không có ảnh trang nên không thành PDF tìm được chữ. Hãy tải bản Word.',
  },
  'original-lost': {
    status: 409,
    exit: 16,
    sentence: 'Tệp gốc không còn trong kho hoặc đã bị hỏng. Hãy nộp lại đúng tệp đó.',
  },
  'too-many-uploads': {
    status: 429,
    exit: 14,
    sentence: 'Bạn đang gửi quá nhiều tệp cùng lúc. Đợi một lát rồi nộp lại.',
  },
  internal: {
    status: 500,
    exit: 1,
    sentence: 'Chương trình gặp lỗi ở việc này. Thử lại; nếu vẫn lỗi, hãy báo người quản trị.',
  },
  cancelled: { status: 409, exit: 130, sentence: 'Việc này đã được hủy.' },
  'public-address': {
    status: 500,
    exit: 12,
    sentence:
      'Mở ra ngoài máy này thì phải có tài khoản người dùng. Đặt DOICHIEU_AUTH=accounts rồi chạy lại, hoặc bỏ HOST để chỉ mở ở 127.0.0.1.',
  },
  'port-in-use': {
    status: 500,
    exit: 12,
    sentence: 'Cổng đang được chương trình khác dùng. Đặt PORT khác rồi chạy lại.',
  },
  'bad-config': { status: 500, exit: 12, sentence: 'Cấu hình chưa đúng.' },
} as const satisfies Record<string, { status: number; exit: number; sentence: string }>;

export type FailureCode = keyof typeof FAILURES;

/** An expected failure. `message` is a Vietnamese sentence that says what to do. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly code: FailureCode;

  /** `detail` is appended to the table's sentence: a Vietnamese sentence with the figures of the case. */
  constructor(code: FailureCode, options: { readonly detail?: string; readonly cause?: unknown } = {}) {
    const { sentence } = FAILURES[code];
    super(options.detail === undefined ? sentence : `${sentence} ${options.detail}`, {
      cause: options.cause,
    });
    this.code = code;
  }

  get status(): number {
    return FAILURES[this.code].status;
  }

  get exit(): number {
    return FAILURES[this.code].exit;
  }
}

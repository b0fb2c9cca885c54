// What each page is for, in five lines, and its keys; in Vietnamese.
export const helpVi = {
  help: {
    title: 'Trợ giúp',
    keysTitle: 'Phím tắt',
    everywhere: 'Ở mọi trang',
    close: 'Đóng',
    guide: 'Đọc hướng dẫn',
    pages: {
      rounds: {
        title: 'Đợt kiểm tra',
        lines: [
          'Một đợt gồm một mẫu, một hạn nộp và các xã, phường phải nộp kế hoạch.',
          'Bảng tổng hợp: mỗi hàng một đơn vị, mỗi cột một tiêu chí; bấm một ô để xem đoạn văn và lý do.',
          'Cần xem gom các ô máy chưa chắc thành câu hỏi; trả lời một lần cho mọi ô viết giống nhau.',
          'Đọc ngang xem một tiêu chí qua mọi đơn vị; Chưa rõ đơn vị giữ các kế hoạch chưa biết của ai.',
          'Xuất bảng Excel, báo cáo lãnh đạo và công văn nhắc từng xã ở nút Tải về.',
        ],
      },
      compare: {
        title: 'Đối chiếu',
        lines: [
          'Bên trái là các tiêu chí của mẫu; ở giữa là lời mẫu, lời kế hoạch và lý do; bên phải là ảnh trang.',
          'Đọc lý do, nhìn đoạn được khoanh, rồi đồng ý với máy hoặc kết luận khác kèm ghi chú.',
          'j, k sang điểm cần xem sau, trước; J, K sang kế hoạch sau, trước của đợt.',
          'a đồng ý; 1 2 3 4 kết luận; n viết ghi chú, Alt+1…4 kết luận ngay trong ô ghi chú; u hoàn tác.',
          'Những gì gõ dở được giữ khi chuyển mục hay tải lại trang. In trang này được danh sách kết quả.',
        ],
      },
      intake: {
        title: 'Tiếp nhận',
        lines: [
          'Thả tệp, thư mục hoặc tệp zip vào trang; tệp nhỏ được gửi và đọc trước bản quét.',
          'Mỗi hàng một văn bản: đọc tới đâu, thiếu gì so với mẫu đang chọn.',
          'Tệp bị từ chối đứng lại kèm lý do cho tới khi bấm ẩn; sửa xong bấm Gửi lại.',
          'Chọn nhiều văn bản để đưa vào đợt, đọc lại, xuất danh sách hay bỏ đi; bỏ nhầm thì Hoàn tác.',
          'Ô lọc tìm theo tên, cơ quan, số, gõ không dấu cũng được.',
        ],
      },
      document: {
        title: 'Văn bản và soát chữ',
        lines: [
          'Ảnh trang bên trái, chữ đọc được bên phải; chữ gạch chân là chữ máy chưa chắc.',
          'Soát chữ đưa từng chữ chưa chắc ra kèm ảnh, phủ định, số và tên riêng trước; chọn (1–6) hoặc gõ lại rồi Enter.',
          'J, K hoặc Tab, Shift+Tab: chữ sau, chữ trước; Z hoàn tác. Đang gõ thì giữ Alt: Alt+1…6, Alt+J, Alt+K, Alt+Z.',
          'Sai cả trang? Đổi “Cách đọc” giữa lớp chữ của PDF và nhận dạng ảnh.',
          'Tải về văn bản đã phục hồi hoặc tệp gốc ở góc phải.',
        ],
      },
      templates: {
        title: 'Mẫu tiêu chí',
        lines: [
          'Mẫu là danh sách điều một kế hoạch phải có: lấy từ kế hoạch của tỉnh, từ tệp Excel, YAML, hoặc tự viết.',
          'j, k chọn tiêu chí; Alt+↑, Alt+↓ đổi chỗ; v đánh dấu, g gộp các tiêu chí đã đánh dấu; x bỏ ra; n thêm.',
          'Ctrl+Enter tách yêu cầu tại con trỏ; Ctrl+Z, Ctrl+Y hoàn tác, làm lại; Ctrl+S lưu thành bản mới.',
          'Xem trước cho biết bản nháp đổi kết quả nào trên một kế hoạch, khi chưa lưu gì.',
          'Đổi lời một yêu cầu thì kết luận cũ về nó vẫn giữ, được đánh dấu và hỏi lại.',
        ],
      },
      search: {
        title: 'Tìm kiếm',
        lines: [
          'Hỏi bằng lời thường: “xã nào thiếu hạ tầng số”, “chưa nộp”, “báo cáo sau 10/12”.',
          'Gõ có dấu tìm đúng chữ, gõ không dấu tìm mọi cách viết; đặt trong ngoặc kép để tìm nguyên câu.',
          'Dòng “Câu hỏi được hiểu là” cho biết máy hiểu gì; bỏ từng phần nếu hiểu sai.',
          'Mỗi kết quả dẫn tới đúng đoạn, đúng trang của kế hoạch.',
          'Địa chỉ trang giữ nguyên câu hỏi: gửi cho đồng nghiệp được.',
        ],
      },
      admin: {
        title: 'Quản trị',
        lines: [
          'Tình trạng: dịch vụ còn chỗ không, việc nào đang chờ, việc nào hỏng.',
          'Người dùng: người xem, văn thư, cán bộ, quản trị; mỗi vai làm được nhiều hơn vai trước.',
          'Nhật ký: ai đổi gì, lúc nào; lọc theo người, việc, ngày.',
          'Thẻ: cho chương trình khác gọi API; thẻ có hạn và thu lại được.',
          'Đã bỏ: lấy lại văn bản đã bỏ, hoặc xóa hẳn.',
        ],
      },
    } as Readonly<Record<HelpPage, { readonly title: string; readonly lines: readonly string[] }>>,
    keys: {
      matrix: [
        ['↑ ↓ ← →', 'đi trong bảng'],
        ['Enter', 'mở ô'],
        ['Esc', 'đóng ô'],
        ['a', 'đồng ý với máy, khi ô đang mở'],
        ['1 2 3 4', 'kết luận Đạt, Chưa đủ, Thiếu, Cần xem'],
        ['u', 'hoàn tác kết luận'],
      ],
      questions: [
        ['j / k', 'câu hỏi sau, trước'],
        ['1 2 3', 'trả lời Đạt, Chưa đủ, Thiếu'],
        ['u', 'hoàn tác câu trả lời cuối'],
      ],
      compare: [
        ['j / k', 'điểm cần xem sau, trước'],
        ['J / K', 'kế hoạch sau, trước của đợt'],
        ['↓ / ↑', 'tiêu chí sau, trước trong danh sách'],
        ['a', 'đồng ý với máy'],
        ['1 2 3 4', 'kết luận Đạt, Chưa đủ, Thiếu, Cần xem'],
        ['n', 'viết ghi chú'],
        ['Alt+1…4', 'kết luận ngay trong ô ghi chú'],
        ['u', 'hoàn tác kết luận'],
      ],
      document: [
        ['J / K', 'chữ cần soát sau, trước; Tab, Shift+Tab cũng vậy'],
        ['1…6', 'chọn một cách đọc'],
        ['E', 'vào ô gõ chữ đúng; Enter sửa, Esc ra khỏi ô'],
        ['Z', 'hoàn tác'],
        ['Alt+phím', 'các phím ấy khi đang gõ'],
      ],
      template: [
        ['j / k', 'tiêu chí sau, trước'],
        ['Alt+↑ / ↓', 'đưa lên, đưa xuống'],
        ['v', 'đánh dấu'],
        ['g', 'gộp các tiêu chí đã đánh dấu'],
        ['x', 'bỏ ra'],
        ['n', 'thêm'],
        ['Ctrl+Enter', 'tách yêu cầu tại con trỏ'],
        ['Ctrl+Z / Y', 'hoàn tác, làm lại'],
        ['Ctrl+S', 'lưu thành bản mới'],
      ],
      everywhere: [
        ['/', 'tới ô tìm kiếm'],
        ['?', 'bảng này'],
      ],
    } as Readonly<Record<HelpKeys | 'everywhere', readonly (readonly [keys: string, meaning: string])[]>>,
  },
  tour: {
    of: (at: number, of: number) => `${at}/${of}`,
    leave: 'Thôi',
    back: 'Lùi',
    next: 'Tiếp',
    done: 'Xong',
    begin: 'Xem giới thiệu (1 phút)',
    steps: [
      {
        of: '.brand',
        title: 'Đối Chiếu làm gì?',
        said: 'Đọc kế hoạch các xã, phường gửi về, so từng nội dung với mẫu của tỉnh, và chỉ ra chỗ còn thiếu kèm đoạn văn, ảnh trang.',
      },
      {
        of: 'nav a[href="/mau"]',
        title: '1. Mẫu',
        said: 'Lấy mẫu từ kế hoạch của tỉnh: mỗi yêu cầu thành một tiêu chí, sửa được.',
      },
      {
        of: 'nav a[href="/dot"]',
        title: '2. Đợt kiểm tra',
        said: 'Mẫu, đơn vị phải nộp và hạn nộp. Bảng tổng hợp, câu hỏi cần xem và công văn nằm ở đây.',
      },
      {
        of: 'nav a[href="/tiep-nhan"]',
        title: '3. Tiếp nhận',
        said: 'Thả tệp, thư mục hay zip; xem từng trang được đọc; soát những chữ máy chưa chắc.',
      },
      {
        of: 'nav a[href="/tim-kiem"]',
        title: '4. Tìm kiếm',
        said: 'Hỏi “xã nào thiếu hạ tầng số”, gõ có dấu hay không dấu. Phím / đưa tới đây.',
      },
      {
        of: 'button.help',
        title: '5. Trợ giúp',
        said: 'Phím ? ở trang nào cũng cho biết trang ấy để làm gì, các phím tắt, và dẫn tới hướng dẫn.',
      },
    ] as readonly TourStep[],
  },
  away: 'Mất liên lạc với dịch vụ. Những gì đang nhập vẫn còn; trang tự thử lại và báo khi nối lại được.',
  unknown: {
    title: 'Không có trang này',
    lead: 'Địa chỉ có thể bị cắt khi chép lại. Kiểm tra lại, hoặc đi từ trang đầu.',
    home: 'Về trang đầu',
  },
};

/** `of`: a selector of what it tells of. */
export interface TourStep {
  readonly of: string;
  readonly title: string;
  readonly said: string;
}

export type HelpPage = 'rounds' | 'compare' | 'intake' | 'document' | 'templates' | 'search' | 'admin';
/** Where keys do something of their own. */
export type HelpKeys = 'matrix' | 'questions' | 'compare' | 'document' | 'template';

// The user guide in Vietnamese.
import type { Guide } from './guide.ts';

export const guideVi: Guide = {
  title: 'Hướng dẫn sử dụng',
  lead: 'Đối Chiếu đọc kế hoạch của các xã, phường, so với mẫu của tỉnh và chỉ ra từng nội dung còn thiếu. Mỗi chương dưới đây là một việc; bấm dấu ? ở góc trên để xem tóm tắt của trang đang mở.',
  contents: 'Mục lục',
  steps: 'Cách làm',
  troubles: 'Khi gặp trở ngại',
  keys: 'Phím tắt',
  chapters: [
    {
      id: 'bat-dau',
      title: 'Mở một đợt kiểm tra',
      said: [
        'Một đợt kiểm tra gồm ba thứ: mẫu của tỉnh, danh sách đơn vị phải nộp và hạn nộp. Có đợt rồi, kế hoạch gửi về lúc nào cũng tự tìm đúng đơn vị của mình.',
        'Chưa có tài liệu trong tay thì bấm “Nạp bộ mẫu”: một kế hoạch tỉnh và kế hoạch của nhiều xã, đủ mọi tình huống, để tập trước.',
      ],
      steps: [
        'Vào “Đợt kiểm tra”, bấm “Mở đợt kiểm tra”.',
        'Đặt tên đợt, chọn mẫu có sẵn hoặc thả kế hoạch của tỉnh vào để lấy mẫu.',
        'Chọn tỉnh để lấy mọi xã, phường, hoặc dán danh sách đơn vị từ Excel.',
        'Ghi hạn nộp (nếu có) rồi bấm “Mở đợt”.',
      ],
      picture: { name: 'empty', shows: 'Trang đầu khi chưa có đợt nào' },
      troubles: [
        [
          'Danh sách dán vào có dòng không nhận ra',
          'Dòng ấy được kể riêng. Sửa tên cho đủ “UBND xã …”, “UBND phường …”, hoặc “Sở …”.',
        ],
        ['Mẫu vừa gửi còn đang đọc', 'Cứ mở đợt: các cột hiện ra khi mẫu đọc xong.'],
      ],
    },
    {
      id: 'tiep-nhan',
      title: 'Tiếp nhận kế hoạch',
      said: [
        'Thả tệp, thư mục hoặc tệp zip vào trang Tiếp nhận hay vào đợt đang mở. Nhận PDF, Word, văn bản thuần và ảnh quét. Tệp nhỏ được gửi trước, bản quét đọc sau.',
        'Một tệp gửi hai lần vẫn là một văn bản. Tệp bị từ chối đứng lại kèm lý do cho tới khi bạn bấm ẩn, kể cả sau khi tải lại trang.',
      ],
      steps: [
        'Thả tệp vào trang; theo dõi từng trang được đọc.',
        'Bấm “Xem văn bản” để xem chữ đọc được, “Đối chiếu” để xem kết quả.',
        'Chọn nhiều văn bản bằng ô vuông đầu hàng để đưa vào đợt, đọc lại, xuất danh sách hoặc bỏ đi.',
        'Bỏ nhầm thì bấm “Hoàn tác”, hoặc vào Quản trị, mục Đã bỏ.',
      ],
      picture: { name: 'progress', shows: 'Các văn bản đang được đọc, từng trang một' },
      troubles: [
        ['Mất mạng giữa chừng', 'Tệp chưa gửi được giữ trong trình duyệt và gửi tiếp khi nối lại được.'],
        ['Tệp báo hỏng hoặc có mật khẩu', 'Mở tệp trên máy, lưu lại không mật khẩu rồi gửi lại.'],
        ['Bản quét mờ', 'Quét lại từ 200 dpi. Trang không đọc rõ không bao giờ bị kết luận là thiếu.'],
      ],
    },
    {
      id: 'mau',
      title: 'Mẫu tiêu chí',
      said: [
        'Mẫu là danh sách những điều một kế hoạch phải có. Máy lấy mẫu từ kế hoạch của tỉnh: mỗi mục, gạch đầu dòng có yêu cầu là một tiêu chí. Bên cạnh mỗi tiêu chí có ghi vì sao nó là tiêu chí.',
        'Sửa mẫu lúc nào cũng được. Mỗi lần lưu là một bản mới, mọi kế hoạch được đối chiếu lại; kết luận của người vẫn giữ, chỗ nào lời yêu cầu đã đổi thì được hỏi lại.',
      ],
      steps: [
        'Mở mẫu, chọn tiêu chí bên trái, sửa lời yêu cầu bên phải.',
        'Gộp các tiêu chí trùng, tách tiêu chí dài tại con trỏ, bỏ ra điều không bắt buộc.',
        'Ghi ai phải làm (xã, phường, cơ quan), bắt buộc hay khuyến khích, trọng số, giá trị phải có.',
        'Sang “Xem trước”, chọn một kế hoạch: bản nháp đổi kết quả nào hiện ra trước khi lưu.',
        'Bấm “Lưu thành bản mới”. Mục “Phiên bản” cho so hai bản và khôi phục bản cũ.',
      ],
      troubles: [
        [
          'Người khác vừa lưu một bản mới',
          'Bản nháp của bạn còn nguyên; xem bản mới rồi làm lại những chỗ cần sửa.',
        ],
        ['Muốn sửa hàng loạt', 'Tải mẫu về Excel hoặc YAML, sửa rồi nhập lại.'],
      ],
    },
    {
      id: 'bang-tong-hop',
      title: 'Bảng tổng hợp',
      said: [
        'Mỗi hàng một đơn vị, mỗi cột một tiêu chí. Hình và màu cùng nói một điều: ● đạt, ◐ chưa đủ, ○ thiếu, ? cần người xem. Hàng trống là đơn vị chưa nộp.',
        'Bấm một ô để xem đoạn văn và lý do; bấm tên đơn vị để xem mọi tệp của đơn vị, giao người phụ trách, đánh dấu đã rà soát.',
      ],
      steps: [
        'Lọc theo tình trạng, loại đơn vị, người phụ trách; bấm đầu cột để lọc theo kết quả của tiêu chí ấy.',
        'Địa chỉ trang giữ nguyên bộ lọc: gửi cho đồng nghiệp là thấy đúng như vậy.',
        'Lưu bộ lọc hay dùng thành “cách xem” có tên.',
        'Tải bảng Excel, CSV hoặc báo cáo ở nút “Tải về”.',
      ],
      picture: { name: 'matrix', shows: 'Bảng tổng hợp của một đợt' },
      troubles: [
        ['Ô có dấu sao (*)', 'Người rà soát đã kết luận, có thể khác kết luận của máy.'],
        ['Một đơn vị nộp hai bản', 'Bản sau được tính; bảng cho biết bản sau thêm, bớt gì so với bản trước.'],
      ],
    },
    {
      id: 'can-xem',
      title: 'Cần xem và Đọc ngang',
      said: [
        'Khi không đủ chắc, máy hỏi chứ không đoán. Mục “Cần xem” gom các ô viết giống nhau thành một câu hỏi: trả lời một lần, mọi ô giống vậy theo cùng.',
        '“Đọc ngang” đặt các đoạn của mọi đơn vị về một tiêu chí cạnh nhau, nhóm theo cách viết, để kết luận nhiều đơn vị một lúc.',
      ],
      steps: [
        'Đọc yêu cầu, đoạn văn và ảnh trang.',
        'Bấm 1 (đạt), 2 (chưa đủ) hoặc 3 (thiếu); cần thì ghi chú.',
        'j, k sang câu hỏi sau, trước; u rút câu trả lời vừa rồi.',
      ],
      picture: { name: 'questions', shows: 'Một câu hỏi trả lời cho nhiều đơn vị' },
      troubles: [
        [
          'Trả lời nhầm cho cả nhóm',
          'Bấm Hoàn tác ở danh sách “đã trả lời” bên dưới: mọi ô trở lại như trước.',
        ],
      ],
    },
    {
      id: 'doi-chieu',
      title: 'Đối chiếu từng kế hoạch',
      said: [
        'Bên trái là các tiêu chí, ở giữa là lời mẫu, lời kế hoạch và lý do của máy, bên phải là ảnh trang với đoạn được khoanh. Chữ khác nhau được tô: gạch là mẫu có mà kế hoạch không, nền xanh là kế hoạch thêm, nền xám là khác do bản quét.',
        'Kết luận của người đứng trên kết luận của máy ở mọi nơi: bảng, báo cáo, công văn, tìm kiếm; và luôn ghi rõ là của ai.',
      ],
      steps: [
        'Bấm j để tới điểm cần xem đầu tiên.',
        'Đọc lý do, nhìn đoạn được khoanh.',
        'Bấm a để đồng ý, hoặc 1 2 3 4 để kết luận khác; n để ghi vì sao.',
        'Shift+J sang kế hoạch sau của đợt; đánh dấu “Đã rà soát” khi xong.',
        'In trang này được danh sách kết quả; tải Excel, Word ở góc phải.',
      ],
      picture: { name: 'compare', shows: 'Một tiêu chí: lời mẫu, lời kế hoạch, ảnh trang' },
      troubles: [
        [
          'Đang gõ ghi chú thì hết phiên đăng nhập',
          'Những gì đã gõ còn nguyên; đăng nhập lại ngay trên trang rồi lưu.',
        ],
        [
          'Máy nói thiếu mà kế hoạch có, viết lời khác',
          'Kết luận là đạt. Có thể nhận cách viết ấy vào mẫu, các kế hoạch viết giống vậy được xét lại.',
        ],
      ],
    },
    {
      id: 'soat-chu',
      title: 'Soát chữ của bản quét',
      said: [
        'Chữ máy chưa chắc được gạch chân. Soát chữ đưa từng chữ ra kèm ảnh, chữ làm đổi nghĩa trước: phủ định, con số, tên riêng.',
        'Sửa một chữ, những chỗ đọc giống vậy trong văn bản được đưa ra để xem trước rồi mới sửa.',
      ],
      steps: [
        'Chọn một gợi ý (1–6), hoặc bấm E, gõ chữ đúng rồi Enter.',
        'J, K sang chữ sau, chữ trước; Z hoàn tác.',
        'Cả trang sai thì đổi “Cách đọc” giữa lớp chữ của PDF và nhận dạng ảnh.',
        'Tải về Word, văn bản thuần, hoặc PDF tìm được chữ.',
      ],
      picture: { name: 'words', shows: 'Chữ chưa chắc đứng cạnh ảnh của nó' },
      troubles: [['Ảnh trang nằm nghiêng', 'Máy tự xoay trang; trang vẫn sai thì quét lại trang ấy.']],
    },
    {
      id: 'cong-van',
      title: 'Chưa rõ đơn vị, công văn, báo cáo',
      said: [
        'Kế hoạch chưa rõ của đơn vị nào nằm ở “Chưa rõ đơn vị”, kèm gợi ý và vì sao. Xếp vào đơn vị nào là tính ngay cho đơn vị ấy.',
        'Công văn nhắc viết theo Nghị định 30/2020/NĐ-CP, mỗi đơn vị một bản: chưa nộp, nộp muộn, hoặc còn thiếu những nội dung nào, ở mục nào.',
      ],
      steps: [
        'Vào “Chưa rõ đơn vị”, xếp từng văn bản vào đơn vị.',
        'Vào “Công văn”, ghi thông tin cơ quan một lần.',
        'Bấm “Soạn mọi công văn”, tải tệp zip; báo cáo lãnh đạo là một tệp Word.',
      ],
      picture: { name: 'letter', shows: 'Một công văn nhắc' },
      troubles: [['Còn kế hoạch đang đọc', 'Đợi đọc xong rồi soạn lại: công văn nói theo kết quả lúc soạn.']],
    },
    {
      id: 'tim-kiem',
      title: 'Tìm kiếm',
      said: [
        'Hỏi bằng lời thường: “xã nào thiếu hạ tầng số”, “báo cáo sau 10/12”, “chưa nộp”. Gõ có dấu tìm đúng chữ, gõ không dấu tìm mọi cách viết, trong ngoặc kép tìm nguyên câu.',
        'Dòng “Câu hỏi được hiểu là” cho biết máy hiểu gì. Mỗi kết quả dẫn tới đúng đoạn, đúng trang.',
      ],
      steps: [
        'Bấm / ở bất cứ trang nào để tới ô tìm kiếm.',
        'Thu hẹp theo đợt, kết quả, cơ quan, tỉnh, năm ở cột bên.',
        'Tải danh sách kết quả về Excel hoặc CSV.',
      ],
      picture: { name: 'search', shows: 'Câu hỏi, điều máy hiểu và các kết quả' },
      troubles: [['Không thấy gì', 'Bớt chữ, hoặc gõ không dấu; bản quét có thể bị đọc sai vài chữ.']],
    },
    {
      id: 'quan-tri',
      title: 'Quản trị và sao lưu',
      said: [
        'Người xem chỉ đọc. Văn thư nộp và sửa chữ. Cán bộ kết luận, mở đợt, gửi công văn. Quản trị thêm người và xem nhật ký.',
        'Mọi thay đổi đều vào nhật ký: ai, lúc nào, từ gì thành gì.',
      ],
      steps: [
        'Thêm người ở mục Người dùng; mật khẩu đầu tiên do người ấy tự đổi.',
        'Đặt sao lưu tự động bằng DOICHIEU_BACKUP, hoặc chạy lệnh doichieu backup TỆP.',
        'Xem Tình trạng: kho còn ghi được không, việc nào đang chờ, đĩa còn bao nhiêu.',
      ],
      troubles: [
        [
          'Thanh báo “Mất liên lạc với dịch vụ”',
          'Những gì đang nhập còn nguyên. Trang tự thử lại; nếu lâu, báo người quản trị xem dịch vụ còn chạy không.',
        ],
      ],
    },
  ],
};

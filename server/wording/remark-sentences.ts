// Each remark as it is told in Vietnamese and in English, with slots for what it quotes or counts.
import { PICTURE_REMARKS } from './picture-sentences.ts';

/** `{1}`, `{2}`: what was quoted or counted; `{1*}`: a remark or a name of this list itself. */
export const REMARKS: readonly (readonly [vietnamese: string, english: string])[] = [
  ['Trang {1}: {2*}', 'Page {1}: {2*}'],
  // Pages and the file as a whole.
  [
    'Trang {1} không đọc được; nội dung của trang này chưa được xét.',
    'Page {1} could not be read; what it says was not judged.',
  ],
  [
    'Trang {1} đọc không rõ, nhiều chữ có thể sai; hãy xem ảnh trang hoặc quét lại từ 200 dpi.',
    'Page {1} was hard to read and many words may be wrong; look at its picture or scan it again at 200 dpi or more.',
  ],
  [
    'Tệp ghi còn {1} trang nữa nhưng các trang ấy không có.',
    'The file counts {1} more pages, which are not in it.',
  ],
  [
    'Văn bản dừng ở dòng {1}, không có phần kết, nơi nhận và chữ ký; có thể thiếu trang.',
    'The text stops at line {1} without closing, recipients and signature; pages may be missing.',
  ],
  [
    'Số trang nhảy từ {1} sang {2}: thiếu trang {3}.',
    'Page numbers jump from {1} to {2}: page {3} is missing.',
  ],
  [
    'Dòng {1} nói có phụ lục kèm theo nhưng trong tệp không có phụ lục.',
    'Line {1} says that an appendix comes with it, but the file has none.',
  ],
  // Numbering and dates.
  ['Đánh số nhảy từ mục {1} sang mục {2}.', 'The numbering jumps from {1} to {2}.'],
  ['Hai mục liền nhau cùng đánh số {1}.', 'Two sections in a row are numbered {1}.'],
  ['Đánh số quay lại mục {1} sau mục {2}.', 'The numbering goes back to {1} after {2}.'],
  ['Dãy mục bắt đầu từ {1}, không có mục đứng trước.', 'The sections begin with {1}; none stands before it.'],
  [
    'Không có ngày “{1}” trong lịch; hãy kiểm tra lại ngày này.',
    'The calendar has no day “{1}”; check this date.',
  ],
  ['Không có “{1}” trong lịch; hãy kiểm tra lại tháng này.', 'The calendar has no “{1}”; check this month.'],
  // Text that does not show.
  ['{1*}, không được tính: “{2}”.', '{1*}, was left out: “{2}”.'],
  ['Có ghi chú trên trang', 'A note on the page'],
  ['Có ghi chú bên lề (comment)', 'A comment'],
  ['Có hàng ẩn của bảng, không in ra giấy', 'A hidden row of a table, which is not printed'],
  ['Có chữ ẩn không in ra giấy', 'Hidden text, which is not printed'],
  ['Có chữ ẩn không hiện ra', 'Hidden text, which does not show'],
  ['Có chữ nhỏ đến mức không đọc được', 'Text too small to be read'],
  [
    'Có {1} từ mang chữ mà tệp PDF không cho biết là chữ gì, nên đọc sai hoặc thiếu ({2}). Hãy lấy tệp gốc hoặc in lại thành PDF khác rồi nộp lại.',
    'The PDF does not say what letters {1} words hold, which are read wrongly or not at all ({2}). Take the original file, or print it to PDF in another way, and send it again.',
  ],
  ['Có chữ trắng trên nền trắng', 'White text on white'],
  ['Có chữ thuộc lớp đang tắt, không in ra giấy', 'Text of a layer that is turned off, which is not printed'],
  ['Có chữ vô hình, không thấy trên giấy', 'Invisible text, which does not show on paper'],
  ['Có chữ bị hình che khuất', 'Text behind a picture'],
  ['Có chữ nằm ngoài tờ giấy', 'Text outside the sheet'],
  ['Có chữ bị cắt khỏi phần nhìn thấy', 'Text cut off from what is seen'],
  ['Có chữ chìm (watermark) dưới văn bản', 'A watermark behind the text'],
  ...PICTURE_REMARKS,
  // Content that was not read.
  [
    'Có hình chìm (watermark) dưới văn bản, không được đọc.',
    'A picture as a watermark behind the text was not read.',
  ],
  ['Có chữ ghi dọc lề trang chưa được đọc: “{1}”.', 'Sideways text in the margin was not read: “{1}”.'],
  [
    'Có ô chữ ghi thêm trên trang (FreeText) chưa được đọc.',
    'A text box added to the page (FreeText) was not read.',
  ],
  [
    'Chữ điền thêm trên trang quét (“{1}”) không nằm trong phần chữ đã đọc.',
    'Text filled in on a scanned page (“{1}”) is not among the text that was read.',
  ],
  [
    'Chữ của dấu, ô ghi thêm hoặc hình vẽ đè lên chữ in (“{1}”) không nằm trong phần chữ đã đọc.',
    'Text of a stamp, a note or a drawing over the print (“{1}”) is not among the text that was read.',
  ],
  [
    'Một phần nội dung của trang bị hỏng trong tệp, không đọc được.',
    'A part of the page is damaged in the file and could not be read.',
  ],
  [
    'Có phim, âm thanh hoặc mô hình nhúng trên trang, chưa được đọc.',
    'A film, sound or model on the page was not read.',
  ],
  [
    'Có chữ bị gạch ngang, vẫn còn trong phần chữ đã đọc: “{1}”.',
    'Words are struck through; they are still among the text that was read: “{1}”.',
  ],
  [
    'Có chữ bị đánh dấu gạch bỏ trên trang; phần chữ đã đọc vẫn còn chữ ấy.',
    'Text on the page is marked as struck out; it is still among the text that was read.',
  ],
  ['Có ô hoặc ghi chú đang ẩn', 'A field or a note that is hidden'],
  [
    'Trang lưu kèm ảnh lớn; chữ trong ảnh chưa được đọc.',
    'The saved page comes with a large picture; text in it was not read.',
  ],
  [
    'Tệp bị cắt ngang, thiếu phần cuối. Hãy tìm tệp gốc, lưu lại rồi nộp lại.',
    'The file is cut off and lacks its end. Look for the original, save it again and send that.',
  ],
  [
    'Ảnh động còn {1} khung hình sau khung đầu, chưa được đọc. Hãy nộp riêng từng trang.',
    'The picture has {1} more frames after the first, which were not read. Send each page by itself.',
  ],
  [
    'Tệp PDF là một bộ hồ sơ (portfolio); các tệp bên trong chưa được đọc{1}. Hãy lưu từng tệp ra rồi nộp riêng.',
    'The PDF is a portfolio; the files in it were not read{1}. Save each of them and send it by itself.',
  ],
  [
    'Tệp PDF có tệp đính kèm chưa được đọc{1}. Hãy lưu từng tệp ra rồi nộp riêng.',
    'Files attached to the PDF were not read{1}. Save each of them and send it by itself.',
  ],
  [
    'Tệp có biểu mẫu XFA, phần tự vẽ của biểu mẫu chưa được đọc. Hãy mở bằng Adobe Reader, in thành PDF rồi nộp lại.',
    'The file holds an XFA form that draws itself, which was not read. Open it with Adobe Reader, print it to PDF and send that.',
  ],
  [
    'Thư có tệp đính kèm chưa được đọc: {1}. Hãy lưu từng tệp ra rồi nộp riêng.',
    'Files attached to the mail were not read: {1}. Save each of them and send it by itself.',
  ],
  [
    'Trang web gồm các khung (frameset); nội dung của các khung chưa được đọc.',
    'The web page is made of frames (frameset); what they hold was not read.',
  ],
  [
    'Trang web chỉ có ảnh; chữ trong ảnh chưa được đọc. Hãy nộp riêng từng ảnh.',
    'The web page holds pictures alone; text in them was not read. Send each picture by itself.',
  ],
  [
    'Tệp này là {1*}. Hãy nộp chính văn bản, dạng .docx hoặc PDF.',
    'This file is {1*}. Send the document itself, as .docx or PDF.',
  ],
  ['dữ liệu JSON', 'JSON data'],
  ['dữ liệu YAML', 'YAML data'],
  ['bảng dữ liệu CSV', 'a table of data (CSV)'],
  ['lịch hoặc danh thiếp (.ics, .vcf)', 'a calendar or a business card (.ics, .vcf)'],
  ['lệnh SQL', 'SQL'],
  ['mã nguồn LaTeX', 'LaTeX source'],
  ['mã nguồn chương trình', 'source code'],
  ['tệp cấu hình (INI)', 'a settings file (INI)'],
  ['tệp cấu hình (khóa = giá trị)', 'a settings file (key = value)'],
  ['Có khung nhúng (iframe) ở đây chưa được đọc.', 'A frame (iframe) here was not read.'],
  ['Có đối tượng nhúng ở đây chưa được đọc.', 'An embedded object here was not read.'],
  ['Có đối tượng nhúng ({1*}) ở đây chưa được đọc.', 'An embedded object ({1*}) here was not read.'],
  ['bảng tính Excel', 'Excel sheet'],
  ['văn bản Word', 'Word document'],
  ['trình chiếu PowerPoint', 'PowerPoint slides'],
  ['công thức', 'formula'],
  ['tệp PDF', 'PDF file'],
  ['sơ đồ Visio', 'Visio drawing'],
  ['tệp đính kèm', 'attached file'],
  ['không rõ loại', 'of unknown kind'],
  ['Có sơ đồ SmartArt ở đây chưa được đọc.', 'A SmartArt diagram here was not read.'],
  ['Có biểu đồ ở đây chưa được đọc.', 'A chart here was not read.'],
  ['Có biểu đồ “{1}” ở đây chưa được đọc.', 'A chart “{1}” here was not read.'],
  [
    'Có ảnh lớn ở đây; chữ trong ảnh chưa được đọc.',
    'There is a large picture here; text in it was not read.',
  ],
  [
    'Có ảnh nhỏ ở đây; chữ trong ảnh, nếu có, chưa được đọc.',
    'There is a small picture here; text in it, if any, was not read.',
  ],
  ['Có nét viết tay trên màn hình ở đây chưa được đọc.', 'Handwriting done on a screen was not read here.'],
  ['Chú thích số {1} không có trong tệp nên chưa được đọc.', 'Note {1} is not in the file and was not read.'],
  ['Có văn bản con (subdocument) liên kết ở đây chưa được đọc.', 'A linked subdocument here was not read.'],
  [
    'Có tệp chèn vào văn bản (altChunk) ở đây chưa được đọc.',
    'A file inserted here (altChunk) was not read.',
  ],
  ['Có công thức (trường EQ) ở đây chưa được đọc.', 'A formula here (field EQ) was not read.'],
  [
    'Có số thứ tự do Word tự đếm (trường AUTONUM hoặc LISTNUM) ở đây chưa được đọc.',
    'A number that Word counts itself (field AUTONUM or LISTNUM) here was not read.',
  ],
  [
    'Có phần lấy từ tệp khác (INCLUDETEXT) ở đây chưa được đọc.',
    'A part taken from another file (INCLUDETEXT) here was not read.',
  ],
  // Form, after Nghị định 30/2020/NĐ-CP.
  [
    'Không thấy quốc hiệu và tiêu ngữ ở đầu văn bản.',
    'The national title and motto are not at the head of the document.',
  ],
  ['Không thấy tên cơ quan ban hành văn bản.', 'The name of the issuing office was not found.'],
  ['Không thấy số, ký hiệu của văn bản.', 'The number of the document was not found.'],
  [
    'Ký hiệu “{1}” không ứng với tên loại “{2}” (phải có “{3}” sau dấu gạch chéo).',
    'The number “{1}” does not go with the kind “{2}” (“{3}” should follow the slash).',
  ],
  [
    'Số “{1}” nhỏ hơn 10 phải ghi thêm số 0 phía trước.',
    'The number “{1}” is below 10 and should have a 0 before it.',
  ],
  ['Không thấy địa danh và ngày, tháng, năm ban hành.', 'Place and date of issue were not found.'],
  ['Không đọc được ngày ban hành (tháng {1}).', 'The day of issue could not be read (month {1}).'],
  [
    'Không thấy tên loại văn bản trên một dòng riêng.',
    'The kind of document does not stand on a line of its own.',
  ],
  [
    'Không thấy trích yếu nội dung dưới tên loại văn bản.',
    'The subject was not found under the kind of document.',
  ],
  ['Không thấy các mục nội dung của văn bản.', 'No sections were found in the document.'],
  [
    'Phần mở đầu không nêu căn cứ ban hành (tên loại, số, ký hiệu, ngày của văn bản).',
    'The opening names no legal basis (kind, number and date of a document).',
  ],
  [
    'Có quyền hạn ký nhưng không đọc được họ tên người ký.',
    'The authority to sign is there, but the name of who signs could not be read.',
  ],
  ['Không thấy chức vụ, họ tên của người ký.', 'Position and name of who signs were not found.'],
  [
    'Cấp phó ký nhưng không ghi “KT.” trước chức vụ của người đứng đầu.',
    'A deputy signs without “KT.” before the position of the head.',
  ],
  [
    'Không thấy phần “Nơi nhận” ở cuối văn bản.',
    'The recipients (“Nơi nhận”) are not at the end of the document.',
  ],
  [
    'Phần đầu văn bản (quốc hiệu, cơ quan, số, ngày) không có trong bản đọc được; cần xem lại bản gốc.',
    'The head of the document (title, office, number, date) is not in what could be read; look at the original.',
  ],
  [
    'Ký hiệu “{1}” thiếu chữ viết tắt tên cơ quan ban hành (“-{2}”).',
    'The number “{1}” lacks the letters of the issuing office (“-{2}”).',
  ],
  [
    'Ký hiệu “{1}” không ứng với cơ quan ban hành “{2}”.',
    'The number “{1}” does not go with the issuing office “{2}”.',
  ],
  [
    'Ngày nhỏ hơn 10 và tháng 1, tháng 2 trong ngày ban hành phải ghi thêm số 0 phía trước.',
    'In the date of issue days below 10 and the months 1 and 2 should have a 0 before them.',
  ],
  ['Căn cứ “{1}” chưa ghi ngày ban hành.', 'The legal basis “{1}” is cited without its date.'],
  [
    'Căn cứ “{1}” chưa ghi cơ quan ban hành.',
    'The legal basis “{1}” is cited without the office that issued it.',
  ],
  [
    'Căn cứ “{1}” chưa ghi ngày ban hành và cơ quan ban hành.',
    'The legal basis “{1}” is cited without its date and the office that issued it.',
  ],
  [
    'Ký thay mặt tập thể nhưng không ghi “TM.” trước tên cơ quan.',
    'Signed for a collective, but without “TM.” before the name of the office.',
  ],
  [
    'Văn bản có Phụ lục nhưng phần nội dung không chỉ dẫn đến Phụ lục đó.',
    'The document has an appendix to which its text does not refer.',
  ],
  [
    'Có từ hai Phụ lục trở lên nhưng không đánh số thứ tự bằng chữ số La Mã.',
    'There are two or more appendices, not numbered in Roman figures.',
  ],
  // Why a file was not read.
  ['Tệp có {1} trang, tối đa {2} trang.', 'The file has {1} pages; {2} is the most.'],
  ['Tệp {1} MB, tối đa {2} MB.', 'The file has {1} MB; {2} MB is the most.'],
  ['Trang có ảnh lớn hơn {1} triệu điểm.', 'A page has a picture of more than {1} million pixels.'],
  ['Ảnh có {1} điểm, tối đa {2} triệu điểm.', 'The picture has {1} pixels; {2} million is the most.'],
  [
    'Ảnh có {1} điểm, không phải hình của một trang giấy.',
    'The picture has {1} pixels, which is not the shape of a page.',
  ],
  ['Phần {1} của tệp bung ra quá lớn.', 'Part {1} of the file unpacks to too much.'],
  ['Tệp bung ra quá lớn khi đọc.', 'The file unpacks to too much when it is read.'],
  ['Tiến trình đọc dừng với {1}.', 'Its process ended with {1}.'],
  // Why a plan may be a unit's.
  ['theo cơ quan ban hành', 'by the issuing office'],
  ['theo trích yếu', 'by the subject'],
  ['theo tên tệp', 'by the name of the file'],
  ['{1} nay thuộc {2}', '{1} now belongs to {2}'],
  ['tên đọc được “{1}” gần giống', 'the name was read as “{1}”, which is close'],
];

// Remarks on pictures of pages: those that are cut, too small, damaged, or say something that was not read.

export const PICTURE_REMARKS: readonly (readonly [vietnamese: string, english: string])[] = [
  [
    'Ảnh của trang bị cắt cụt trong tệp, phần dưới của ảnh có thể thiếu.',
    'The picture of the page ends too early in the file; its lower part may be missing.',
  ],
  [
    'Có {1} dòng chữ chạm mép phải của ảnh, phần chữ ngoài mép không đọc được; hãy chụp hoặc quét lại cả trang.',
    '{1} lines run into the right edge of the picture, and what is beyond it was not read; take or scan the whole page again.',
  ],
  [
    'Có {1} dòng chữ chạm mép trái của ảnh, phần chữ ngoài mép không đọc được; hãy chụp hoặc quét lại cả trang.',
    '{1} lines run into the left edge of the picture, and what is beyond it was not read; take or scan the whole page again.',
  ],
  [
    'Mép trên của ảnh cắt ngang một dòng chữ, phần chữ từ đó trở lên không đọc được; hãy chụp hoặc quét lại cả trang.',
    'The upper edge of the picture cuts through a line, and what is above it was not read; take or scan the whole page again.',
  ],
  [
    'Mép dưới của ảnh cắt ngang một dòng chữ, phần chữ từ đó trở xuống không đọc được; hãy chụp hoặc quét lại cả trang.',
    'The lower edge of the picture cuts through a line, and what is below it was not read; take or scan the whole page again.',
  ],
  [
    'Ảnh quá nhỏ, mỗi chữ chỉ cao vài điểm ảnh nên dấu dễ đọc sai; hãy chụp gần hơn hoặc quét lại từ 200 dpi.',
    'The picture is too small: letters are a few pixels high and their marks easily misread; take it from nearer or scan it anew from 200 dpi.',
  ],
  [
    'Có nét viết hoặc vẽ thêm trên trang, chưa được đọc.',
    'Something written or drawn by hand over the page was not read.',
  ],
  [
    'Có chỗ được đánh dấu để bôi đen; phần chữ đã đọc vẫn còn chữ ở đó.',
    'A place is marked to be blacked out; its text is still among the text that was read.',
  ],
  [
    'Tệp còn {1} trang ngoài số trang mà tệp tự ghi, chưa được đọc. Hãy in lại thành PDF khác rồi nộp lại.',
    'The file holds {1} pages beyond the number it gives itself, which were not read. Print it to PDF in another way and send that.',
  ],
  ['Có hình trên trang chứa chữ chưa đọc được.', 'A picture on the page holds words that were not read.'],
  ['Có hình trên trang bị hỏng, không xem được.', 'A picture on the page is damaged and cannot be seen.'],
];

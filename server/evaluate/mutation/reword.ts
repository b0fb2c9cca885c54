// A sentence → the same said in other words: synonyms of administrative style, a function word more or less.

const SYNONYMS: readonly (readonly [string, string])[] = [
  ['tăng cường', 'đẩy mạnh'],
  ['nâng cao', 'cải thiện'],
  ['kịp thời', 'nhanh chóng'],
  ['triển khai', 'thực hiện'],
  ['tổ chức', 'tiến hành'],
  ['xây dựng', 'lập'],
  ['tuyên truyền', 'phổ biến'],
  ['phối hợp với', 'cùng với'],
  ['kiểm tra', 'rà soát'],
  ['hướng dẫn', 'chỉ dẫn'],
  ['báo cáo', 'gửi báo cáo'],
  ['trên địa bàn', 'tại'],
  ['góp phần', 'nhằm'],
  ['bảo đảm', 'giữ vững'],
  ['phát huy', 'khai thác'],
  ['tích cực', 'hăng hái'],
  ['chủ động', 'tự giác'],
  ['cán bộ, công chức', 'công chức, cán bộ'],
  ['cơ quan, đơn vị', 'đơn vị, cơ quan'],
  ['tập thể, cá nhân', 'cá nhân, tập thể'],
  ['người dân', 'bà con'],
  ['nhân dân', 'người dân'],
  ['thường xuyên', 'đều đặn'],
  ['đầy đủ', 'trọn vẹn'],
  ['hiệu quả', 'hữu hiệu'],
  ['kết quả', 'thành quả'],
  ['đề xuất', 'kiến nghị'],
  ['vận động', 'khuyến khích'],
  ['thông qua', 'qua'],
  ['trong quá trình', 'khi'],
  ['gắn với', 'đi đôi với'],
];

/** Chance that a word with a synonym is replaced. */
const REPLACED = 0.75;
/** Chance that a word of grammar is dropped. */
const DROPPED = 0.25;
const DROPPABLE = /^(?:các|những|việc|sự|một cách)$/u;

export function reword(sentence: string, random: () => number): string {
  let text = sentence;
  const replaced = new Set<string>();
  for (const [from, to] of SYNONYMS) {
    if (replaced.has(from) || random() >= REPLACED) continue;
    const before = text;
    text = text.replace(new RegExp(`(?<!\\p{L})${from}(?!\\p{L})`, 'giu'), (found) =>
      /^\p{Lu}/u.test(found) ? to.charAt(0).toUpperCase() + to.slice(1) : to,
    );
    if (text !== before) replaced.add(to);
  }
  return text
    .split(' ')
    .filter((word) => !(DROPPABLE.test(word) && random() < DROPPED))
    .join(' ');
}

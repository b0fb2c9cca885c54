// Who signs: a line that holds nothing but capitalised words is most often a person's name, whose syllables the language
// model of laws and plans hardly knows.
import { memoryOf, type Strengths, type WeightedMemory } from '../language-model/phrase-memory.ts';
import type { Slot } from '../words/slots.ts';
import { BOUNDARY, UNKNOWN, type Vocabulary } from '../words/vocabulary.ts';

const wordsIn = (text: string): readonly string[] => text.split(' ');

/** By how common they are: the first dozen are nine people in ten. */
export const SURNAMES = wordsIn(
  'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương trương đinh lý đoàn đào trịnh mai cao lưu hà tạ thái phùng tô lâm châu vương chu kiều lương nông triệu vi hứa quách tăng từ la tống giang nghiêm doãn thân vi lò lường sầm ksor siu rơ y',
);
const MIDDLE = wordsIn(
  'văn thị hữu đức đình xuân minh ngọc quang thanh quốc mạnh hoàng công duy anh trọng thế viết hồng kim hải tuấn trung bá như thu thành đăng gia khắc phú tiến tấn việt vĩnh huy mỹ bích phương lan diệu tường quý sỹ chí nhật quỳnh thùy khánh thái bảo nam hùng trường sơn tùng vũ lê đắc phúc hoài cao',
);
const GIVEN = wordsIn(
  'anh an ánh ân bách bắc bảo bé bích biên bình cảnh cẩm châu chi chiến chính chung chương công cúc cường cương danh diễm diệp diệu dịu du dũng dung duy duyên dương đạo đạt định đoàn đông đồng đức giang giáp hà hải hạnh hằng hân hậu hiền hiển hiếu hiệp hiệu hoa hòa hoài hoan hoàn hoàng hoạt hồng huân huấn huế huệ hùng hưng hương hường hữu huy huyền khang khanh khánh khiêm khoa khôi khởi kiên kiệt kiều kim lâm lan lành liên liêm linh loan long lộc lợi luân luận lực lương lượng ly mai mạnh mẫn miên minh mười my mỹ nam nga ngân nghĩa nghị ngọc nguyên nguyệt nhàn nhân nhi nhiên nhung như ninh nương oanh phát phi phong phú phúc phụng phước phương phượng quân quang quế quốc quý quyên quyền quyết quỳnh sáng sang sâm sinh sơn sỹ tài tâm tân tấn tạo thạch thái thám thắm thắng thành thanh thảo thể thế thi thiện thiết thiệp thịnh thọ thoa thoại thông thơ thơm thu thuần thuận thuật thúy thủy thùy thưởng thương thường tiên tiến tiệp tình tính tỉnh toàn toán toản trang trâm tri trí triết triều trinh trình trọng trung trực trường trưởng tú tuân tuấn tuệ tùng tuyên tuyến tuyền tuyết tư từ tường ước vân văn vĩ viên việt vinh vịnh vũ vui vượng vương vỹ vy xuân xuyến yên yến',
);

/** A list says little about single words, much about what follows a surname. Half and double change nothing. */
const STRENGTHS: Strengths = [1e9, 20, 5, 5];
/** What the commonest surnames count for more than the rarest. */
const COMMON = 8;

/** Ids of the syllables that names are made of. */
export function nameSyllables(vocabulary: Vocabulary): ReadonlySet<number> {
  return new Set([...SURNAMES, ...MIDDLE, ...GIVEN].flatMap((word) => vocabulary.idOf(word) ?? []));
}

/** Counting them takes a tenth of what ten pages take; the vocabulary stays the same. */
const counted = new WeakMap<Vocabulary, WeightedMemory>();

/** For lines of names alone: beside running text it would make names of `hồ sơ` and `lý do`. */
export function personNames(vocabulary: Vocabulary): WeightedMemory {
  let names = counted.get(vocabulary);
  if (!names) counted.set(vocabulary, (names = countNames(vocabulary)));
  return names;
}

function countNames(vocabulary: Vocabulary): WeightedMemory {
  const ids = (words: readonly string[]): readonly number[] =>
    words.flatMap((word) => vocabulary.idOf(word) ?? []);
  const [surnames, middle, given] = [ids(SURNAMES), ids(MIDDLE), ids(GIVEN)];
  const opening = surnames.flatMap((surname, at) => {
    const times = Math.max(1, Math.round(COMMON / (1 + at / 4)));
    return Array.from({ length: times }, () => middle.flatMap((name) => [BOUNDARY, surname, name])).flat();
  });
  const closing = [...surnames, ...middle].flatMap((before) =>
    given.flatMap((name) => [UNKNOWN, before, name]),
  );
  return { memory: memoryOf([...opening, ...closing], vocabulary.size), strengths: STRENGTHS };
}

const LEAST_WORDS = 2;
const MOST_WORDS = 5;
const CAPITALISED = /^\p{Lu}[^\p{Lu}]*$/u;

/** Two to five capitalised words, on one line and nothing else on it. */
export function isNameLine(slots: readonly Slot[]): boolean {
  if (slots.length < LEAST_WORDS || slots.length > MOST_WORDS) return false;
  return slots.every(({ line, word }) => line === slots[0]?.line && CAPITALISED.test(word.text));
}

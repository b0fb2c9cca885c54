// Names of the state's bodies and what stands beside them in every office's recipients: the texts learned from name their
// own province's, and an office of another kind writes “Sở Kế hoạch”, where the language knows “sổ kế toán”.
import { memoryOf, type Strengths, type WeightedMemory } from '../language-model/phrase-memory.ts';
import { wordsOf } from '../words/tokens.ts';
import { UNKNOWN, type Vocabulary } from '../words/vocabulary.ts';

/** What a department’s name may follow. */
const DEPARTMENTS = [
  'Tài chính',
  'Nội vụ',
  'Tư pháp',
  'Công Thương',
  'Xây dựng',
  'Y tế',
  'Giáo dục và Đào tạo',
  'Khoa học và Công nghệ',
  'Nông nghiệp và Môi trường',
  'Nông nghiệp và Phát triển nông thôn',
  'Tài nguyên và Môi trường',
  'Kế hoạch và Đầu tư',
  'Lao động Thương binh và Xã hội',
  'Thông tin và Truyền thông',
  'Văn hóa Thể thao và Du lịch',
  'Văn hóa và Thể thao',
  'Dân tộc và Tôn giáo',
  'Giao thông vận tải',
  'Du lịch',
  'Ngoại vụ',
];
const HEADS = [
  'Bộ',
  'Sở',
  'các Sở',
  'Bộ trưởng Bộ',
  'Giám đốc Sở',
  'Phó Giám đốc Sở',
  'lãnh đạo Sở',
  'giao Sở',
  'và Sở',
];
const BODIES = [
  'Văn phòng Chính phủ',
  'Thủ tướng Chính phủ',
  'Phó Thủ tướng Chính phủ',
  'Hội đồng nhân dân tỉnh',
  'Ủy ban nhân dân tỉnh',
  'Ủy ban nhân dân thành phố',
  'Thường trực Tỉnh ủy',
  'Thường trực Thành ủy',
  'Thường trực Hội đồng nhân dân tỉnh',
  'Văn phòng Tỉnh ủy',
  'Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh',
  'Chánh Văn phòng',
  'Phó Chánh Văn phòng',
  'Công an tỉnh',
  'Công an thành phố',
  'Bộ Chỉ huy Quân sự tỉnh',
  'Bộ đội Biên phòng tỉnh',
  'Thanh tra tỉnh',
  'Ban Dân tộc tỉnh',
  'Ban Tổ chức Tỉnh ủy',
  'Ban Tuyên giáo và Dân vận Tỉnh ủy',
  'Ủy ban Kiểm tra Tỉnh ủy',
  'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh',
  'Liên đoàn Lao động tỉnh',
  'Hội Nông dân tỉnh',
  'Hội Cựu chiến binh tỉnh',
  'Hội Liên hiệp Phụ nữ tỉnh',
  'Liên minh Hợp tác xã tỉnh',
  'Tỉnh đoàn',
  'Kho bạc Nhà nước tỉnh',
  'Cục Thuế tỉnh',
  'Chi cục Thuế',
  'Cục Thống kê tỉnh',
  'Bảo hiểm xã hội tỉnh',
  'Ngân hàng Nhà nước Việt Nam chi nhánh tỉnh',
  'Ngân hàng Chính sách xã hội',
  'Đài Phát thanh và Truyền hình tỉnh',
  'Ban Quản lý các khu công nghiệp tỉnh',
  'Ban Quản lý dự án đầu tư xây dựng',
  'Viện kiểm sát nhân dân tỉnh',
  'Tòa án nhân dân tỉnh',
  'Trung tâm Phục vụ hành chính công',
  'Phòng Văn hóa và Thông tin',
  'Phòng Văn hóa Xã hội',
  'Phòng Kinh tế Hạ tầng và Đô thị',
  'Phòng Giáo dục và Đào tạo',
  'các phòng ban chuyên môn',
  'các cơ quan chuyên môn',
  'các sở ban ngành tỉnh',
  'các sở ngành',
  'các huyện thị xã thành phố',
  'các xã phường thị trấn',
  'các xã phường',
  'các phó chủ tịch',
  'Chủ tịch và các Phó Chủ tịch',
];

/** Sightings that a context needs before a name outweighs the model, by its length: single words say nothing. */
const STRENGTHS: Strengths = [1e9, 100, 10, 2];

const counted = new WeakMap<Vocabulary, WeightedMemory>();

/** The vocabulary stays the same, so that they are counted once. */
export function bodyNames(vocabulary: Vocabulary): WeightedMemory {
  let names = counted.get(vocabulary);
  if (!names) counted.set(vocabulary, (names = countBodies(vocabulary)));
  return names;
}

function countBodies(vocabulary: Vocabulary): WeightedMemory {
  const names = [...BODIES, ...HEADS.flatMap((head) => DEPARTMENTS.map((name) => `${head} ${name}`))];
  const ids = names.map((name) =>
    wordsOf(name, true).map(({ text }) => vocabulary.idOf(text.toLowerCase()) ?? UNKNOWN),
  );
  return {
    // Apart by what tells nothing: by a sentence's beginning, every sentence was likelier to begin with a body (“Cục thi đua”).
    memory: memoryOf(
      ids.flatMap((name) => [UNKNOWN, ...name]),
      vocabulary.size,
    ),
    strengths: STRENGTHS,
  };
}

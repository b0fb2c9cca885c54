// “Đơn vị chủ trì: …”, “Thời gian thực hiện: …”: leaves of a template that tell of the tasks before them who leads, who helps, when
// and by what means. A plan says the same beside the tasks, in a leaf of its own or within a sentence.

export type Role = 'lead' | 'support' | 'time' | 'money';

const LEAF =
  /^(?:\S{1,3} )?(Đơn vị|Cơ quan|Thời gian|Lộ trình|Kinh phí|Hoàn thành|Thời hạn|Tiến độ)([^:]{0,25}):/u;

/** The role that a demand is about; undefined where it is a task. */
export function roleOf(text: string): Role | undefined {
  const [, head = '', more = ''] = LEAF.exec(text) ?? [];
  if (head === '') return undefined;
  if (head === 'Kinh phí') return 'money';
  if (head !== 'Đơn vị' && head !== 'Cơ quan') return 'time';
  return /phối hợp/iu.test(more) ? 'support' : 'lead';
}

const SAYS: Readonly<Record<Role, RegExp>> = {
  lead: /chủ trì|(?<!\p{L})giao (?!ban|lưu|thông|dịch)|được giao|chịu trách nhiệm|đầu mối|phụ trách|thường trực|(?:đơn vị|cơ quan)(?: thực hiện)? *:/iu,
  support: /phối hợp|(?<!\p{L})cùng (?:với )?(?:các|phòng|công an|trạm|thôn|ấp|đoàn)/iu,
  time: /thời gian|thời hạn|tiến độ|lộ trình|thường xuyên|h[ằà]ng (?:năm|quý|tháng|tuần)|(?<!\p{L})(?:xong|hoàn thành|trước|từ|trong|đến) (?:ngày|tháng|quý|năm)|quý [IV]+|định kỳ/iu,
  money: /kinh phí|ngân sách|nguồn vốn|dự toán/iu,
};
export function says(role: Role, text: string): boolean {
  return SAYS[role].test(text);
}

const stepsShared = (a: readonly string[], b: readonly string[]): number => {
  const parting = a.findIndex((step, at) => step !== b[at]);
  return parting < 0 ? a.length : parting;
};

/**
 * Of each demand that is about a role, the numbers of the demands whose role it is: the tasks just before it that share most of its
 * path. A time or a means alone is no role: as often as not it is that of the whole plan.
 */
export function tasksOf(
  demands: readonly { readonly path: string; readonly text: string }[],
): readonly (readonly number[])[] {
  const roles = demands.map(({ text }) => roleOf(text));
  const isNamed = (role: Role | undefined): boolean => role === 'lead' || role === 'support';
  return demands.map(({ path }, demand) => {
    if (roles[demand] === undefined) return [];
    let first = demand;
    while (roles[first - 1] !== undefined) first--;
    let end = demand + 1;
    while (roles[end] !== undefined) end++;
    if (!roles.slice(first, end).some(isNamed)) return [];
    let start = first;
    while (start > 0 && roles[start - 1] === undefined) start--;
    const steps = path.split('.');
    const near = demands.slice(start, first).map((task) => stepsShared(task.path.split('.'), steps));
    const most = Math.max(0, ...near);
    return most === 0 ? [] : near.flatMap((shared, at) => (shared === most ? [start + at] : []));
  });
}

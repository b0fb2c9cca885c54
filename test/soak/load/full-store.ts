// A province in its deadline week: 500 plans of a round, compared, and every one of them to be searched.
import { join } from 'node:path';
import { loadGazetteer } from '../../../server/adapters/gazetteer.ts';
import { openSqliteStore } from '../../../server/adapters/sqlite/store.ts';
import { fillRound } from '../../../server/evaluate/round-speed/filled-round.ts';
import type { Passage } from '../../../server/model/passage.ts';

/** One unit in twelve has sent nothing. */
const UNITS = 546;
const CRITERIA = 60;
const SENTENCES = [
  'Triển khai hạ tầng số đến từng thôn, bản; phủ sóng di động và internet cáp quang.',
  'Bố trí kinh phí thực hiện từ ngân sách xã theo quy định của Luật Ngân sách nhà nước.',
  'Tổ chức tập huấn kỹ năng số cho cán bộ, công chức và người dân trước ngày 30/6/2026.',
  'Bảo đảm an toàn thông tin mạng, giao Công an xã chủ trì, Văn phòng phối hợp.',
  'Báo cáo kết quả về Sở Nội vụ trước ngày 10/12 để tổng hợp, trình Chủ tịch khen thưởng.',
  'Phát động phong trào thi đua đổi mới sáng tạo và chuyển đổi số trong toàn xã.',
];

/** Gives the round's id. */
export async function fillStore(folder: string): Promise<string> {
  const opened = openSqliteStore(join(folder, 'store.sqlite'));
  const { store } = opened;
  const round = await fillRound(store, { units: UNITS, criteria: CRITERIA, gazetteer: loadGazetteer() });
  const { documents } = await store.documents.list({}, { offset: 0, limit: UNITS });
  for (const [plan, { id, revision }] of documents.entries()) {
    const passages = Array.from({ length: CRITERIA }, (_, at): Passage => ({
      path: `II.${at + 1}`,
      heading: '',
      text: `${SENTENCES[(plan + at) % SENTENCES.length]} Nhiệm vụ ${at + 1} của kế hoạch ${plan + 1}.`,
      page: 1,
      lines: [at + 1, at + 1],
    }));
    await store.index.put(id, revision, { passages, values: [] });
  }
  await opened.close();
  return round;
}

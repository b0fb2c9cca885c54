// The watched folder: what settles comes in as an upload does and is put away, what is the service's trouble waits.
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { zipSync, strToU8 } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createInbox, watchInbox, type Inbox } from '../../../server/adapters/inbox/inbox.ts';
import { Failure } from '../../../server/failure.ts';
import { PLAN } from '../../http/calls.ts';
import { fakeApplication, type FakeApplication } from '../../support/service/fake-application.ts';

const SECOND = 1000;

let folder: string;
let application: FakeApplication;
let at: number;
let faults: unknown[];
/** What stands in the way of every file, if anything does. */
let trouble: (() => Error) | undefined;
/** Done while a file is being read. */
let meanwhile: () => void;
let inbox: Inbox;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'doichieu-inbox-'));
  application = fakeApplication();
  at = Date.parse('2026-03-01T08:00:00Z');
  faults = [];
  trouble = undefined;
  meanwhile = () => undefined;
  const { services } = application;
  const originals: typeof services.originals = {
    ...services.originals,
    async receive(bytes, limit) {
      if (trouble !== undefined) throw trouble();
      const received = await services.originals.receive(bytes, limit);
      meanwhile();
      return received;
    },
  };
  inbox = await createInbox(
    { ...services, originals, now: () => new Date(at) },
    { folder, fileBytes: services.fileBytes, onFault: (fault) => faults.push(fault) },
  );
});

afterEach(async () => {
  await application.close();
  rmSync(folder, { recursive: true, force: true });
});

function put(name: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
}

async function look(secondsLater = 0): Promise<void> {
  at += secondsLater * SECOND;
  await inbox.look(new AbortController().signal);
}

async function settle(seconds = 10): Promise<void> {
  await look();
  await look(seconds);
}

const below = (name: string): string[] =>
  readdirSync(join(folder, name), { recursive: true }).map(String).toSorted();
const reason = (name: string): string => readFileSync(join(folder, 'failed', `${name}.txt`), 'utf8');

async function documents(): Promise<string[]> {
  const { documents: list } = await application.services.store.documents.list({}, { offset: 0, limit: 50 });
  return list.map(({ name }) => name).toSorted();
}

describe('a file in the watched folder', () => {
  it('comes in once it has not changed for a while, and goes to done', async () => {
    put('cam-lo.txt', PLAN);
    await look();
    await look(9);
    expect([await documents(), below('done')]).toEqual([[], []]);
    await look(1);
    expect([await documents(), below('done'), existsSync(join(folder, 'cam-lo.txt'))]).toEqual([
      ['cam-lo.txt'],
      ['cam-lo.txt'],
      false,
    ]);
    const [entry] = await application.services.store.audit.list({}, { offset: 0, limit: 9 });
    expect(entry).toMatchObject({
      actor: 'thư mục nhận',
      action: 'document.submit',
      detail: { role: 'plan' },
    });
    await application.drain();
    const { documents: read } = await application.services.store.documents.list({}, { offset: 0, limit: 9 });
    expect(read).toMatchObject([{ status: 'ready' }]);
  });

  it('waits while it is still being written', async () => {
    put('cam-lo.txt', PLAN.slice(0, 20));
    await look();
    for (let part = 0; part < 4; part++) {
      await look(9);
      appendFileSync(join(folder, 'cam-lo.txt'), PLAN.slice(20 + part, 21 + part));
      await look(9);
    }
    expect(await documents()).toEqual([]);
    await settle();
    expect(await documents()).toEqual(['cam-lo.txt']);
  });

  it('is left for the next look where it changed while it was read', async () => {
    put('cam-lo.txt', PLAN);
    meanwhile = () => appendFileSync(join(folder, 'cam-lo.txt'), '\n3. Báo cáo');
    await settle();
    expect([await documents(), below('done')]).toEqual([[], []]);
    meanwhile = () => undefined;
    await settle();
    expect([await documents(), below('done')]).toEqual([['cam-lo.txt'], ['cam-lo.txt']]);
  });

  it.each([
    ['damaged', '!damaged', 'Tệp bị hỏng'],
    ['encrypted', '!encrypted', 'mật khẩu'],
    ['of an unknown kind', '!unsupported-type', 'Loại tệp này chưa đọc được'],
    ['too large', 'x'.repeat(100_001), 'vượt quá dung lượng'],
  ])(
    'that is %s goes to failed with the reason, and its neighbour comes in',
    async (_, content, sentence) => {
      put('hong.pdf', content);
      put('tot.txt', PLAN);
      await settle();
      expect([await documents(), below('done'), below('failed')]).toEqual([
        ['tot.txt'],
        ['tot.txt'],
        ['hong.pdf', 'hong.pdf.txt'],
      ]);
      expect(reason('hong.pdf')).toContain(sentence);
      expect(faults).toEqual([]);
    },
  );

  it('without a byte is given a minute to begin', async () => {
    put('rong.pdf', '');
    await settle(59);
    expect(below('failed')).toEqual([]);
    await look(1);
    expect(reason('rong.pdf')).toContain('Tệp rỗng');
  });

  it('that was sent before is done, too; a name that came before gets a number', async () => {
    for (const content of [PLAN, PLAN, `${PLAN}\n3. Báo cáo`, '!damaged', '!damaged']) {
      put('ke-hoach.txt', content);
      await settle();
    }
    expect(await documents()).toEqual(['ke-hoach.txt', 'ke-hoach.txt']);
    expect(below('done')).toEqual(['ke-hoach (2).txt', 'ke-hoach (3).txt', 'ke-hoach.txt']);
    expect(below('failed')).toEqual([
      'ke-hoach (2).txt',
      'ke-hoach (2).txt.txt',
      'ke-hoach.txt',
      'ke-hoach.txt.txt',
    ]);
  });

  it('comes in from a folder in it, and a link is no file', async () => {
    put('xa cam lo/ke-hoach.txt', PLAN);
    const outside = join(application.folder, 'secret.txt');
    writeFileSync(outside, 'mật');
    symlinkSync(outside, join(folder, 'lien-ket.txt'));
    symlinkSync(application.folder, join(folder, 'thu-muc'));
    await settle();
    expect(await documents()).toEqual(['ke-hoach.txt']);
    expect(existsSync(join(folder, 'done/xa cam lo/ke-hoach.txt'))).toBe(true);
    expect(readdirSync(join(folder, 'failed')).toSorted()).toEqual([
      'lien-ket.txt',
      'lien-ket.txt.txt',
      'thu-muc',
      'thu-muc.txt',
    ]);
    expect(reason('lien-ket.txt')).toContain('liên kết');
    expect(readFileSync(outside, 'utf8')).toBe('mật');
  });

  it('is left alone where it is a copy on its way or debris', async () => {
    for (const name of ['.x.txt', '~$ke-hoach.docx', 'Thumbs.db', 'ke-hoach.pdf.part']) put(name, PLAN);
    await settle(600);
    expect([await documents(), below('done'), below('failed')]).toEqual([[], [], []]);
  });

  it('waits while it is locked, and is put away where that does not end', async () => {
    put('khoa.txt', PLAN);
    trouble = () => Object.assign(new Error('locked'), { code: 'EBUSY' });
    await settle();
    await look(9 * 60);
    expect([below('failed'), faults.length]).toEqual([[], 1]);
    trouble = undefined;
    await look(1);
    expect(await documents()).toEqual(['khoa.txt']);
    put('khoa-mai.txt', `${PLAN} `);
    trouble = () => Object.assign(new Error('locked'), { code: 'EBUSY' });
    await settle();
    await look(10 * 60);
    expect(reason('khoa-mai.txt')).toContain('đang bị khóa');
  });

  it('waits where the disk is full, for that is not its fault', async () => {
    put('cam-lo.txt', PLAN);
    trouble = () => new Failure('storage-full');
    await settle();
    await look(3600);
    expect([below('done'), below('failed'), faults.length]).toEqual([[], [], 1]);
    trouble = undefined;
    await look(1);
    expect(await documents()).toEqual(['cam-lo.txt']);
  });
});

describe('a zip in the watched folder', () => {
  it('comes in as the files in it', async () => {
    const files = {
      'xã/a.txt': strToU8(PLAN),
      'b.txt': strToU8(`${PLAN}\n3.`),
      '__MACOSX/._a': strToU8('x'),
      'xã/Thumbs.db': strToU8('x'),
      'xã/~$a.docx': strToU8('x'),
    };
    put('tat-ca.zip', zipSync(files));
    await settle();
    expect([await documents(), below('done')]).toEqual([['a.txt', 'b.txt'], ['tat-ca.zip']]);
  });

  it('goes to failed with a reason for each file that was refused; the others are in', async () => {
    const large = strToU8('x'.repeat(100_001));
    put('tat-ca.zip', zipSync({ 'a.txt': strToU8(PLAN), 'b.pdf': strToU8('!damaged'), 'c.txt': large }));
    await settle();
    expect(await documents()).toEqual(['a.txt']);
    expect(below('failed')).toEqual(['tat-ca.zip', 'tat-ca.zip.txt']);
    expect(reason('tat-ca.zip').split('\n')).toEqual([
      expect.stringMatching(/^b\.pdf: Tệp bị hỏng/),
      expect.stringMatching(/^c\.txt: Tệp vượt quá/),
      'Các tệp khác trong tệp nén đã được nhận.',
      '',
    ]);
  });

  it('with thousands of files is left to a person to unpack', async () => {
    const { services } = application;
    inbox = await createInbox(
      { ...services, now: () => new Date(at) },
      { folder, fileBytes: 1_000_000, onFault: (fault) => faults.push(fault) },
    );
    const files = Array.from({ length: 2001 }, (_, place) => [`${place}.txt`, strToU8('x')] as const);
    put('qua-nhieu.zip', zipSync(Object.fromEntries(files)));
    await settle();
    expect([await documents(), below('failed')]).toEqual([[], ['qua-nhieu.zip', 'qua-nhieu.zip.txt']]);
    expect(reason('qua-nhieu.zip')).toContain('hơn 2000 tệp');
  });

  it('that is none is taken as the file it is', async () => {
    put('khong-phai.zip', '!unsupported-type');
    await settle();
    expect(reason('khong-phai.zip')).toContain('Loại tệp này chưa đọc được');
  });
});

describe('watchInbox', () => {
  it('has ended what it was at when it is closed, and looks no more', async () => {
    let looks = 0;
    let end = (): void => undefined;
    const busy = new Promise<void>((resolve) => (end = resolve));
    let isDone = false;
    const close = watchInbox({
      async look(signal) {
        looks++;
        await busy;
        expect(signal.aborted).toBe(true);
        isDone = true;
      },
    });
    const closed = close();
    end();
    await closed;
    expect([looks, isDone]).toEqual([1, true]);
  });
});

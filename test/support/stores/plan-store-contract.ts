// What every plan store keeps, whatever it is kept in.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Template } from '../../../server/model/template.ts';
import type { VerdictEvent } from '../../../server/model/stored/comparison.ts';
import type { PlanStore } from '../../../server/ports/store.ts';
import { pageOf } from '../reading/fake-reader.ts';
import { itShowsTheMatrixAnew } from './matrix-contract.ts';
import { COMPARISON, CRITERION, drawn, FILE, FIRST, TEMPLATE, textOf } from '../plans/stored-things.ts';

export interface OpenStore {
  readonly store: PlanStore;
  close(): Promise<void>;
}

const ALL = { offset: 0, limit: 10 };

export function describePlanStore(name: string, open: (now: () => Date) => Promise<OpenStore>): void {
  describe(`plan store in ${name}`, () => {
    let clock: number;
    let opened: OpenStore;
    let store: PlanStore;
    beforeEach(async () => {
      clock = Date.UTC(2026, 0, 1);
      opened = await open(() => new Date(clock));
      ({ store } = opened);
    });
    afterEach(() => opened.close());

    it('keeps a document once, under the name it first came with', async () => {
      expect(await store.documents.add(FILE)).toMatchObject({
        known: false,
        document: { revision: 0, fault: null },
      });
      expect(await store.documents.add({ ...FILE, name: 'b.pdf' })).toMatchObject({
        known: true,
        document: { name: 'a.pdf' },
      });
      expect(await store.documents.get('none')).toBeUndefined();
    });

    it('takes a document out of its lists, with the template drawn from it, and brings both back', async () => {
      await store.documents.add(FILE);
      await store.templates.put(drawn('mau', TEMPLATE, { document: 'a', revision: 1 }));
      await store.templates.put(drawn('rieng', TEMPLATE, null));
      await store.documents.remove('a');
      expect((await store.documents.list({}, ALL)).total).toBe(0);
      expect((await store.templates.list()).map(({ id }) => id)).toEqual(['rieng']);
      expect(await store.documents.get('a')).toMatchObject({ removed: true, name: 'a.pdf' });
      await store.documents.restore('a');
      expect((await store.documents.list({}, ALL)).documents).toMatchObject([{ id: 'a', removed: false }]);
      expect((await store.templates.list()).map(({ id }) => id).toSorted()).toEqual(['mau', 'rieng']);
    });

    it('lists newest first, a slice at a time, with the total of what matches', async () => {
      for (const id of ['a', 'b', 'c']) {
        clock += 1000;
        await store.documents.add({ ...FILE, id });
      }
      const found = await store.documents.list({ status: 'queued' }, { offset: 1, limit: 1 });
      expect([found.total, found.documents.map(({ id }) => id)]).toEqual([3, ['b']]);
      expect((await store.documents.list({ status: 'ready' }, ALL)).total).toBe(0);
    });

    it('finds documents by what their text says of them', async () => {
      await store.documents.add(FILE);
      await store.documents.putText('a', textOf('chữ'), FIRST);
      for (const filter of [
        { province: 'Ninh Bình' },
        { issuer: 'UBND xã An Lạc' },
        { year: 2026 },
        { role: 'plan' as const },
      ]) {
        expect((await store.documents.list(filter, ALL)).total).toBe(1);
      }
      for (const filter of [{ province: 'Huế' }, { year: 2025 }, { role: 'template' as const }]) {
        expect((await store.documents.list(filter, ALL)).total).toBe(0);
      }
    });

    it('keeps pages as they were read, in order, with a person’s choice of reading first', async () => {
      await store.documents.add(FILE);
      await store.documents.putPage('a', pageOf(2, 'hai'));
      await store.documents.putPage('a', pageOf(1, 'một'));
      await store.documents.putPage('a', pageOf(1, 'một, đọc lại'));
      expect(await store.documents.pagesRead('a')).toEqual([1, 2]);
      await store.documents.choose('a', 1, 'text-layer');
      const [first, second] = await store.documents.pages('a');
      expect(first).toMatchObject({
        reason: 'chosen-by-person',
        readings: [{ source: 'text-layer' }, { source: 'ocr' }],
      });
      expect(first?.readings[0].lines[0]?.text).toBe('MỘT, ĐỌC LẠI');
      expect(second).toEqual(pageOf(2, 'hai'));
      expect(await store.documents.page('a', 3)).toBeUndefined();
    });

    it('refuses a text made from an older one, and keeps nothing of it', async () => {
      await store.documents.add(FILE);
      const amendment = { page: 1, offset: 0, read: 'x', text: 'y', actor: 'ai', at: '2026' };
      expect(await store.documents.putText('a', textOf('một'), FIRST)).toBe(1);
      await expect(
        store.documents.putText('a', textOf('hai'), { expected: 0, amendments: [amendment] }),
      ).rejects.toMatchObject({ code: 'conflict' });
      expect(await store.documents.text('a')).toMatchObject({ revision: 1, transcript: { text: 'một' } });
      expect(await store.documents.amendments('a')).toEqual([]);
      expect(await store.documents.putText('a', textOf('ba'), { expected: 1, amendments: [amendment] })).toBe(
        2,
      );
      expect(await store.documents.amendments('a')).toEqual([amendment]);
      const undo = { ...amendment, isUndo: true };
      await store.documents.putText('a', textOf('bốn'), { expected: 2, amendments: [undo] });
      expect(await store.documents.amendments('a')).toEqual([amendment, undo]);
    });

    it('tells why a document failed, until it is read after all', async () => {
      await store.documents.add(FILE);
      const fault = { code: 'page-unreadable', message: 'Không đọc được.' } as const;
      await store.documents.setStatus('a', 'failed', fault);
      expect(await store.documents.get('a')).toMatchObject({ status: 'failed', fault });
      await store.documents.putText('a', textOf('chữ'), FIRST);
      expect(await store.documents.get('a')).toMatchObject({ status: 'ready', fault: null });
    });

    it('keeps every version of a template and lists the newest', async () => {
      await store.documents.add(FILE);
      await store.templates.put(drawn('t', TEMPLATE, { document: 'a', revision: 1 }));
      await store.templates.put(drawn('t', { ...TEMPLATE, name: 'Mẫu mới' }, { document: 'a', revision: 2 }));
      expect((await store.templates.list()).map(({ version, template }) => [version, template.name])).toEqual(
        [[2, 'Mẫu mới']],
      );
      expect(await store.templates.get('t', 1)).toMatchObject({
        template: { name: 'Mẫu' },
        source: { revision: 1 },
      });
      expect(await store.templates.get('t', 3)).toBeUndefined();
    });

    it('keeps one comparison for a pair, and its verdicts when it is made anew', async () => {
      await store.documents.add(FILE);
      await store.templates.put(drawn('t', TEMPLATE, null));
      const pair = { template: 't', templateVersion: 1, document: 'a', comparison: COMPARISON };
      const first = await store.comparisons.put({ ...pair, documentRevision: 1 });
      const event: VerdictEvent = {
        criterion: 'II.6',
        kind: 'set',
        status: 'met',
        note: 'có ở phụ lục',
        machine: 'missing',
        actor: 'ai',
        at: '2026',
      };
      await store.comparisons.addVerdict(first.id, event);
      await store.comparisons.addVerdict(first.id, { ...event, kind: 'undo', status: null });
      const second = await store.comparisons.put({ ...pair, documentRevision: 2 });
      expect(second).toMatchObject({ id: first.id, documentRevision: 2 });
      expect((await store.comparisons.verdicts(first.id)).map(({ kind }) => kind)).toEqual(['set', 'undo']);
      expect((await store.comparisons.list({ document: 'a' }, ALL)).total).toBe(1);
      expect((await store.comparisons.list({ template: 'other' }, ALL)).comparisons).toEqual([]);
    });

    it('tells which decided cells a version in force asks again, also when a verdict over them is taken back', async () => {
      const demanding = (text: string): Template => ({ ...TEMPLATE, criteria: [{ ...CRITERION, text }] });
      const again = async () => (await store.comparisons.saidCells('t', {})).map(({ outdated }) => outdated);
      const verdict = (status: 'met' | null) =>
        store.comparisons.addVerdict(id, {
          criterion: CRITERION.id,
          kind: status === null ? 'undo' : 'set',
          status,
          note: '',
          machine: 'missing',
          actor: 'ai',
          at: new Date(clock).toISOString(),
        });
      await store.documents.add(FILE);
      await store.templates.put(drawn('t', demanding('Phủ mạng'), null));
      const result = { ...CRITERION, status: 'missing', coverage: 0, margin: 1, evidence: [] } as const;
      const comparison = { ...COMPARISON, criteria: [{ ...result, reason: '', suggestion: null }] };
      const pair = { template: 't', document: 'a', comparison };
      const { id } = await store.comparisons.put({ ...pair, templateVersion: 1, documentRevision: 1 });
      clock += 1000;
      await verdict('met');
      expect(await again()).toEqual([false]);
      clock += 1000;
      await store.templates.put({ ...drawn('t', demanding('Phủ sóng'), null), proposed: true });
      expect(await again()).toEqual([false]);
      await store.templates.put(drawn('t', demanding('Phủ sóng'), null));
      expect(await again()).toEqual([true]);
      await store.comparisons.put({ ...pair, templateVersion: 3, documentRevision: 1 });
      expect(await again()).toEqual([true]);
      clock += 1000;
      await verdict('met');
      expect(await again()).toEqual([false]);
      await verdict(null);
      expect(await again()).toEqual([true]);
      await verdict(null);
      expect(await again()).toEqual([false]);
    });

    itShowsTheMatrixAnew(() => ({ store, pass: (ms) => void (clock += ms) }));

    it('keeps the audit, newest first', async () => {
      for (const action of ['words.correct', 'verdict.set'] as const) {
        await store.audit.add({ at: '2026', actor: 'ai', action, subject: 'a', detail: { n: 1 } });
      }
      const entries = await store.audit.list({ subject: 'a' }, ALL);
      expect(entries.map(({ action }) => action)).toEqual(['verdict.set', 'words.correct']);
      expect(entries[0]?.detail).toEqual({ n: 1 });
      expect(await store.audit.list({ subject: 'b' }, ALL)).toEqual([]);
    });

    it('tells the names of what the audit knows by ids, also of what was deleted', async () => {
      await store.documents.add(FILE);
      await store.templates.put(drawn('mau', TEMPLATE, null));
      const pair = { template: 'mau', templateVersion: 1, document: 'a', documentRevision: 0 };
      const { id: comparison } = await store.comparisons.put({ ...pair, comparison: COMPARISON });
      const unit = { id: 'xa-an-lac', name: 'UBND xã An Lạc', kind: 'xã', former: [] } as const;
      const terms = { name: 'Đợt 1', template: 'mau', deadline: null, province: null, createdBy: 'Hoa' };
      const { id: round } = await store.campaigns.create(terms, [unit]);
      const named = async (subject: string, action: string, detail = {}) =>
        (await store.audit.names([{ at: '2026', actor: 'Hoa', action, subject, detail }]))[0];
      expect(await named('mau', 'template.edit')).toEqual({ mau: 'Mẫu' });
      expect(await named('t', 'token.add', { name: 'máy quét' })).toEqual({ t: 'máy quét' });
      const placed = { document: 'a', unit: unit.id, before: null };
      const names = { [round]: 'Đợt 1', a: 'a.pdf', [unit.id]: unit.name };
      expect(await named(round, 'round.assign', placed)).toEqual(names);
      expect(await named(comparison, 'verdict.set')).toEqual({ [comparison]: 'a.pdf ↔ Mẫu' });
      await store.documents.putText('a', textOf('Kế hoạch'), FIRST);
      expect(await named('a', 'words.correct')).toEqual({ a: 'UBND xã An Lạc: Thi đua' });
      expect(await named(comparison, 'verdict.set')).toEqual({ [comparison]: 'UBND xã An Lạc ↔ Mẫu' });
      const detail = { name: 'a.pdf' };
      await store.audit.add({ at: '2026', actor: 'Hoa', action: 'document.delete', subject: 'a', detail });
      await store.documents.delete('a');
      expect(await named('a', 'words.correct')).toEqual({ a: 'a.pdf' });
    });
  });
}

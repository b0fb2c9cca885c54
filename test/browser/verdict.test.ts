// A criterion's box for the verdict: what stands, what was typed and not saved, what another person did meanwhile.
import type { OpenAPIHono } from '@hono/zod-openapi';
import { expect, it } from 'vitest';
import { pageForEach } from '../support/browser/page-for-each.ts';
import { madeComparison, routeComparison } from '../support/fake-api/comparison.ts';

const tab = pageForEach();

async function open(route: (app: OpenAPIHono) => void): Promise<void> {
  await tab.serve(route);
  await tab.open('/doi-chieu/cmp-1?tieu-chi=I.1');
  await tab.page.locator('[data-reason]').waitFor();
}

const note = () => tab.page.getByRole('textbox', { name: 'Ghi chú' });

it('tells a person’s verdict as theirs, without the machine’s sentence', async () => {
  const verdict = {
    status: 'met',
    note: 'Có ở phụ lục',
    actor: 'Nguyễn Văn An',
    at: '2026-02-03T04:05:06.000Z',
  };
  await open((app) => routeComparison(app, madeComparison({ verdict })));
  const told = (await tab.page.locator('[data-reason]').textContent()) ?? '';
  expect(told).toContain('Đạt');
  expect(told).toContain('Nguyễn Văn An');
  expect(told).toContain('Có ở phụ lục');
  expect(told).not.toMatch(/Không tìm thấy|Cần bổ sung/);
});

it('keeps an unsaved note over j, k and a reload', async () => {
  await open((app) => routeComparison(app, madeComparison({})));
  await note().fill('Hỏi lại xã');
  await tab.page.locator('h2').first().click();
  await tab.page.keyboard.press('j');
  await tab.page.waitForURL(/tieu-chi=I\.2/);
  expect(await note().inputValue()).toBe('');
  await tab.page.keyboard.press('k');
  await tab.page.waitForURL(/tieu-chi=I\.1/);
  expect(await note().inputValue()).toBe('Hỏi lại xã');
  await tab.page.reload();
  await tab.page.getByText('Chưa lưu').waitFor();
  expect(await note().inputValue()).toBe('Hỏi lại xã');
});

it('forgets the note once it is saved', async () => {
  const comparison = madeComparison({});
  await open((app) => {
    routeComparison(app, comparison);
    app.put('/api/comparisons/cmp-1/verdicts/:criterion', async (c) => {
      const { status, note: said } = (await c.req.json()) as { status: string; note: string };
      return c.json(
        madeComparison({ verdict: { status, note: said, actor: 'cục bộ', at: '2026-02-03T04:05:06.000Z' } }),
      );
    });
  });
  await note().fill('Đã gọi điện');
  await tab.page.getByRole('button', { name: 'Đạt', exact: true }).last().click();
  await tab.page.getByRole('button', { name: 'Lưu kết luận' }).click();
  await tab.page.locator('[data-note]', { hasText: 'Đã gọi điện' }).waitFor();
  expect(await tab.page.getByText('Chưa lưu').count()).toBe(0);
  expect(await tab.page.evaluate('localStorage.length')).toBe(0);
});

it('takes back only the verdict that was seen', async () => {
  const at = '2026-02-03T04:05:06.000Z';
  let current = madeComparison({ verdict: { status: 'met', note: '', actor: 'cục bộ', at } });
  const expected: unknown[] = [];
  await open((app) => {
    routeComparison(app, () => current);
    app.delete('/api/comparisons/cmp-1/verdicts/:criterion', (c) => {
      expected.push(c.req.query('expected'));
      current = madeComparison({
        verdict: { status: 'partial', note: '', actor: 'Trần Thị Bình', at: '2026-02-03T09:00:00.000Z' },
      });
      return c.json({ error: { code: 'conflict', message: 'Trần Thị Bình vừa kết luận ô này.' } }, 409);
    });
  });
  await tab.page.getByRole('button', { name: 'Hoàn tác' }).click();
  await tab.page.getByText('Trần Thị Bình vừa kết luận ô này.').waitFor();
  await tab.page.locator('[data-reason]', { hasText: 'Trần Thị Bình' }).waitFor();
  expect(expected).toEqual([at]);
});

it('tells that another person decided meanwhile, shows theirs and keeps what was typed', async () => {
  let current = madeComparison({});
  const expected: unknown[] = [];
  await open((app) => {
    routeComparison(app, () => current);
    app.put('/api/comparisons/cmp-1/verdicts/:criterion', async (c) => {
      expected.push(((await c.req.json()) as { expected: unknown }).expected);
      current = madeComparison({
        verdict: { status: 'partial', note: '', actor: 'Trần Thị Bình', at: '2026-02-03T04:05:06.000Z' },
      });
      return c.json({ error: { code: 'conflict', message: 'Trần Thị Bình vừa kết luận ô này.' } }, 409);
    });
  });
  await note().fill('Theo tôi là đạt');
  await tab.page.getByRole('button', { name: 'Đạt', exact: true }).last().click();
  await tab.page.getByRole('button', { name: 'Lưu kết luận' }).click();
  await tab.page.getByText('Trần Thị Bình vừa kết luận ô này.').waitFor();
  await tab.page.locator('[data-reason]', { hasText: 'Trần Thị Bình' }).waitFor();
  expect(await note().inputValue()).toBe('Theo tôi là đạt');
  expect(expected).toEqual([null]);
});

it('covers nothing at 1366 × 768, and a note goes with what a key decides', async () => {
  const sent: { status: string; note: string }[] = [];
  await open((app) => {
    routeComparison(app, madeComparison({}));
    app.put('/api/comparisons/cmp-1/verdicts/:criterion', async (c) => {
      const { status, note: said } = (await c.req.json()) as { status: string; note: string };
      sent.push({ status, note: said });
      return c.json(
        madeComparison({ verdict: { status, note: said, actor: 'cục bộ', at: '2026-02-03T04:05:06.000Z' } }),
      );
    });
  });
  await tab.page.setViewportSize({ width: 1366, height: 768 });
  const [texts, form] = [tab.page.locator('dc-criterion .reading'), tab.page.locator('dc-verdict')];
  const [above, below] = [await texts.boundingBox(), await form.boundingBox()];
  expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
  expect((below?.y ?? 0) + (below?.height ?? 0)).toBeLessThanOrEqual(768);
  await tab.page.locator('h2').first().click();
  await tab.page.keyboard.press('n');
  await tab.page.keyboard.type('Xem phụ lục 1');
  await tab.page.keyboard.press('Escape');
  await tab.page.keyboard.press('a');
  await tab.page.locator('[data-note]', { hasText: 'Xem phụ lục 1' }).waitFor();
  await tab.page.keyboard.press('n');
  await tab.page.keyboard.type(', 2');
  await tab.page.keyboard.press('Alt+2');
  await expect
    .poll(() => sent)
    .toEqual([
      { status: 'missing', note: 'Xem phụ lục 1' },
      { status: 'partial', note: 'Xem phụ lục 1, 2' },
    ]);
});

it('marks a verdict whose criterion was reworded, and keeps it when asked', async () => {
  const at = '2026-02-03T04:05:06.000Z';
  const verdict = { status: 'met', note: 'có ở phụ lục', actor: 'Lan', at, outdated: true };
  const sent: unknown[] = [];
  await open((app) => {
    routeComparison(app, madeComparison({ verdict }));
    app.put('/api/comparisons/cmp-1/verdicts/:criterion', async (c) => {
      sent.push(await c.req.json());
      return c.json(madeComparison({ verdict: { ...verdict, outdated: false } }));
    });
  });
  await tab.page.locator('[data-outdated]').waitFor();
  await tab.page.getByRole('button', { name: 'Giữ kết luận' }).click();
  await tab.page.locator('[data-outdated]').waitFor({ state: 'detached' });
  expect(sent).toEqual([{ status: 'met', note: 'có ở phụ lục', expected: at }]);
});

it('is printed as a list of every criterion with its reason, without what is to be pressed', async () => {
  const comparison = madeComparison({});
  const [first, second] = comparison.criteria;
  const long = Array.from({ length: 9 }, (_, at) => ({ ...second, id: `II.${at}`, path: `II.${at}` }));
  const message = 'Đánh số nhảy từ mục I sang mục III.';
  await open((app) => {
    app.get('/api/comparisons/cmp-1', (c) =>
      c.json({
        ...comparison,
        criteria: [first, ...long],
        findings: [{ kind: 'numbering', severity: 'low', criterion: null, message, lines: [3, 3] }],
      }),
    );
    routeComparison(app, comparison);
  });
  await tab.page.emulateMedia({ media: 'print' });
  expect(await tab.page.locator('dc-criteria .printed:visible').count()).toBe(10);
  // On paper as narrow as A4 what is told of the whole stands below the list, and is open.
  await tab.page.setViewportSize({ width: 794, height: 1123 });
  const list = await tab.page.locator('dc-criteria li').last().boundingBox();
  const others = await tab.page.locator('.others').boundingBox();
  expect(others?.y).toBeGreaterThanOrEqual((list?.y ?? 0) + (list?.height ?? 0) - 1);
  expect(await tab.page.getByText('Đánh số nhảy từ mục I sang mục III.').isVisible()).toBe(true);
  expect(await tab.page.locator('button:visible, dc-verdict:visible, nav:visible').count()).toBe(0);
  expect(await tab.page.locator('h1:visible').innerText()).toBe('UBND xã Số 1');
  await tab.page.emulateMedia({ media: 'screen' });
});

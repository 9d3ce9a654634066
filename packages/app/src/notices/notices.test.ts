import { expect, test } from 'vitest';
import { dismissNotice, noticeStore, noticeTime, notify, withNotice } from './notices.ts';

test('the newest notices stay', () => {
  const notices = [1, 2, 3].map((id) => ({ id, text: String(id), tone: 'info' as const }));
  const next = withNotice(notices, { id: 4, text: '4', tone: 'info' });
  expect(next.map(({ id }) => id)).toEqual([2, 3, 4]);
});

test('a notice with a way back stays at least ten seconds, a problem until it is dismissed', () => {
  const action = { label: 'Undo', run: () => {} };
  expect(noticeTime({ tone: 'info', action })).toBeGreaterThanOrEqual(10_000);
  expect(noticeTime({ tone: 'problem' })).toBeNull();
  expect(noticeTime({ tone: 'info' })).toBeGreaterThan(4_000);
});

test('a notice can be dismissed', () => {
  notify({ text: 'one' });
  notify({ text: 'two', tone: 'problem' });
  const [first] = noticeStore.getState().notices;
  dismissNotice(first?.id ?? -1);
  expect(noticeStore.getState().notices.map(({ text, tone }) => [text, tone])).toEqual([['two', 'problem']]);
});

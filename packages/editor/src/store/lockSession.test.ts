import { changeSet, memorySession, projectId, projectOf, put, set } from '@journeywright/core';
import { expect, test } from 'vitest';
import { lockSession } from './lockSession.ts';

const rename = (title: string) =>
  changeSet('record.set', 'Rename', [set('project', projectId, 'title', title)]);

function opened(initially: boolean) {
  const inner = memorySession();
  inner.commit(changeSet('x', 'x', [put('project', { id: projectId, title: 'Hotel' })]), { undo: 'none' });
  inner.commit(rename('Inn'), { undo: 'step' });
  return { inner, ...lockSession(inner, 'Only for looking.', initially) };
}

test('locked, nothing is edited, undone or redone, and the status says why', () => {
  const { inner, session } = opened(true);
  expect(session.getStatus().readOnly).toBe('Only for looking.');
  expect(session.getStatus()).toBe(session.getStatus());
  expect(session.commit(rename('Bar'), { undo: 'step' })).toMatchObject({
    ok: false,
    refusal: { code: 'read-only', message: 'Only for looking.' },
  });
  expect(session.undo()).toBeNull();
  expect(session.getHistory()).toEqual({ undo: null, redo: null });
  expect(projectOf(inner.getSnapshot()).title).toBe('Inn');
});

test('opened again, everything works, and who follows the status hears of it', () => {
  const { session, lock } = opened(true);
  let heard = 0;
  const stop = session.subscribeStatus(() => heard++);
  lock(false);
  lock(false);
  expect(heard).toBe(1);
  expect(session.getStatus().readOnly).toBeNull();
  expect(session.getHistory().undo).toBe('Rename');
  expect(session.undo()?.label).toBe('Rename');
  expect(projectOf(session.getSnapshot()).title).toBe('Hotel');
  stop();
  lock(true);
  expect(heard).toBe(1);
});

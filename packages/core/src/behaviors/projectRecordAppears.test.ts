import { expect, test } from 'vitest';
import { mulberry32 } from '../../testing/index.ts';
import { set } from '../change/changeSet.ts';
import { createCommands } from '../commands/run.ts';
import { createIdSource, projectId } from '../ids.ts';
import { memorySession } from '../session/memorySession.ts';
import { projectOf } from '../snapshot/snapshot.ts';
import { projectRecordAppears } from './projectRecordAppears.ts';

function empty() {
  const session = memorySession();
  return { session, commands: createCommands({ session, newId: createIdSource(mulberry32(1)) }) };
}

test(`${projectRecordAppears.sentence}`, () => {
  const { session, commands } = empty();
  expect(commands.run('project.rename', { title: 'Hotel' }).ok).toBe(true);
  expect(projectOf(session.getSnapshot()).title).toBe('Hotel');
  const typed = { table: 'project', id: projectId, field: 'title', at: 5, remove: 0, insert: 's' } as const;
  expect(commands.run('record.splice', typed).ok).toBe(true);
  expect(projectOf(session.getSnapshot()).title).toBe('Hotels');
  session.undo();
  session.undo();
  expect(projectOf(session.getSnapshot()).title).toBe('');
});

test('a project record that was taken away comes back with all it held', () => {
  const { session, commands } = empty();
  commands.run('record.set', { table: 'project', id: projectId, field: 'author', value: 'Ada' });
  const gone = { command: 'test', label: 'Test', ops: [set('project', projectId, 'removed', true)] };
  session.commit(gone, { undo: 'none' });
  expect(commands.run('project.rename', { title: 'Hotel' }).ok).toBe(true);
  expect(projectOf(session.getSnapshot())).toMatchObject({ title: 'Hotel', author: 'Ada' });
});

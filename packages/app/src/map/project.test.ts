import {
  createCommands,
  createIdSource,
  emptySnapshot,
  type Id,
  memorySession,
  projectId,
  put,
  changeSet,
  completeRecord,
  read,
} from '@journeywright/core';
import { expect, test } from 'vitest';
import { projectTitle, shownJourney } from './project.ts';
import { syncUrl } from './useMapSession.ts';

function sessionWithProject(title: string) {
  const session = memorySession();
  session.commit(
    changeSet('test', 'Start', [put('project', completeRecord('project', { id: projectId, title }))]),
    { undo: 'none' },
  );
  return session;
}

test('a map without a title is called untitled', () => {
  expect(projectTitle(emptySnapshot)).toBe('Untitled map');
  expect(projectTitle(sessionWithProject('  ').getSnapshot())).toBe('Untitled map');
  expect(projectTitle(sessionWithProject('Hotel').getSnapshot())).toBe('Hotel');
});

test('the chosen journey is shown while it is there, else the first', () => {
  const session = sessionWithProject('Hotel');
  const commands = createCommands({ session, newId: createIdSource(Math.random) });
  commands.run('journey.add', { title: 'As it is' });
  commands.run('journey.add', { title: 'As it should be' });
  const shown = (chosen: string | null) => shownJourney(read.journeys(session.getSnapshot()), chosen)?.title;
  const second = read.journeys(session.getSnapshot())[1]?.id as Id<'journeys'>;
  expect(shown(null)).toBe('As it is');
  expect(shown(second)).toBe('As it should be');
  commands.run('journey.remove', { id: second });
  expect(shown(second)).toBe('As it is');
  expect(shownJourney([], null)).toBeNull();
});

test('maps are synchronised where the page came from', () => {
  expect(syncUrl('http://127.0.0.1:4400')).toBe('ws://127.0.0.1:4400/sync');
  expect(syncUrl('https://maps.example')).toBe('wss://maps.example/sync');
});

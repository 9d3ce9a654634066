import { describe, expect, test } from 'vitest';
import { createIdSource } from '../ids.ts';
import { read } from '../map/queries.ts';
import { memorySession } from '../session/memorySession.ts';
import { createCommands } from './run.ts';

function fresh() {
  let seed = 1;
  const session = memorySession();
  const newId = createIdSource(() => ((seed = (seed * 16807) % 2147483647) - 1) / 2147483646);
  return { session, commands: createCommands({ session, newId }) };
}

describe('commands bound to a session', () => {
  test('a map is made, edited and taken back, and every record made is named', () => {
    const { session, commands } = fresh();
    const added = commands.run('journey.add', { title: 'Stay', template: 'service-blueprint' });
    expect(added.ok && added.made.map(({ table }) => table).slice(0, 3)).toEqual([
      'journeys',
      'stages',
      'contactPoints',
    ]);
    const journey = read.journeys(session.getSnapshot())[0]?.id ?? 'jny_none';
    const stage = commands.run('stage.add', { journey, index: 0, title: 'Book' });
    expect(stage.ok && stage.made.map(({ table }) => table)).toEqual(['stages', 'contactPoints']);
    expect(read.stages(session.getSnapshot(), journey).map(({ title }) => title)).toEqual([
      'Book',
      'Arrive',
      'Be served',
      'Leave',
    ]);
    expect(session.getHistory().undo).toBe('Add stage');
    session.undo();
    expect(read.stages(session.getSnapshot(), journey)).toHaveLength(3);
  });

  test('a wrong, missing, unknown or unfit argument is refused by name and changes nothing', () => {
    const { session, commands } = fresh();
    const run = commands.run as (name: string, args: unknown) => ReturnType<typeof commands.run>;
    const refused = (name: string, args: unknown) => {
      const before = session.getSnapshot();
      const result = run(name, args);
      expect(session.getSnapshot()).toBe(before);
      return result.ok ? null : [result.refusal.code, result.refusal.argument];
    };
    run('journey.add', {});
    const journey = read.journeys(session.getSnapshot())[0]?.id;
    expect(refused('stage.add', {})).toEqual(['missing', 'journey']);
    expect(refused('stage.add', { journey: 7 })).toEqual(['wrong-type', 'journey']);
    expect(refused('stage.add', { journey: 'jny_gone' })).toEqual(['unknown-record', 'journey']);
    expect(refused('stage.add', { journey, index: -1 })).toEqual(['wrong-type', 'index']);
    expect(refused('stage.add', { journey, indx: 1 })).toEqual(['unknown-argument', 'indx']);
    expect(refused('stage.add', { journey, title: 'x'.repeat(301) })).toEqual(['too-long', 'title']);
    expect(refused('stage.add', null)).toEqual(['wrong-type', undefined]);
    expect(refused('stage.explode', {})).toEqual(['unknown-command', undefined]);
    expect(refused('toString', {})).toEqual(['unknown-command', undefined]);
  });

  test('asking whether a command may run changes nothing and mints no ids', () => {
    const session = memorySession();
    let minted = 0;
    const commands = createCommands({
      session,
      newId: (table) => {
        minted++;
        return createIdSource(() => 0.5)(table);
      },
    });
    expect(commands.can('journey.add', {})).toBeNull();
    expect(commands.can('journey.remove', { id: 'jny_none' })?.code).toBe('unknown-record');
    expect(minted).toBe(0);
    expect(session.getSnapshot().tables.journeys.size).toBe(0);
  });

  test('a read-only session refuses with its own words', () => {
    const commands = createCommands({
      session: memorySession({ readOnly: 'You may look only.' }),
      newId: createIdSource(() => 0.5),
    });
    expect(commands.can('journey.add', {})?.message).toBe('You may look only.');
    const result = commands.run('journey.add', {});
    expect(!result.ok && result.refusal.code).toBe('read-only');
  });
});

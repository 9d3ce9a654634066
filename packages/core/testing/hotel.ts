import { applyChangeSet } from '../src/change/apply.ts';
import { put } from '../src/change/changeSet.ts';
import type { Refusal } from '../src/change/refusal.ts';
import type { CommandArgs, CommandName } from '../src/commands/args.ts';
import { type Commands, createCommands, type Made } from '../src/commands/run.ts';
import { createIdSource, type Id, projectId, type TableName } from '../src/ids.ts';
import { type CellKey, read } from '../src/map/queries.ts';
import { memorySession } from '../src/session/memorySession.ts';
import type { Session } from '../src/session/session.ts';
import { emptySnapshot, type Snapshot } from '../src/snapshot/snapshot.ts';
import { mulberry32 } from './random.ts';

const card = (id: string, text: string, order: string) =>
  put('cards', {
    id: `crd_${id}`,
    text,
    place: { lane: 'lan_actions', stage: null, contactPoint: 'cpt_search', order },
  });
const point = (id: string, title: string, stage: string, order: string) =>
  put('contactPoints', { id: `cpt_${id}`, title, place: { stage: `stg_${stage}`, order } });
const at = { contactPoint: 'cpt_search' };

/** A small project with readable ids: two journeys, and something of everything at the first contact point. */
export const hotel: Snapshot = applyChangeSet(emptySnapshot, {
  ops: [
    put('project', { id: projectId, title: 'Hotel' }),
    put('journeys', { id: 'jny_stay', title: 'Stay', order: 'V' }),
    put('journeys', { id: 'jny_other', title: 'Dinner', order: 'W' }),
    put('stages', { id: 'stg_book', journey: 'jny_stay', title: 'Book', order: 'V' }),
    put('stages', { id: 'stg_sleep', journey: 'jny_stay', title: 'Sleep', order: 'W' }),
    put('stages', { id: 'stg_dine', journey: 'jny_other', title: 'Dine', order: 'V' }),
    point('search', 'Searches', 'book', 'V'),
    point('ask', 'Asks', 'book', 'W'),
    point('in', 'Checks in', 'sleep', 'V'),
    point('table', 'Sits down', 'dine', 'V'),
    put('lanes', {
      id: 'lan_actions',
      journey: 'jny_stay',
      title: 'Actions',
      kind: 'customer actions',
      zone: 'customer',
      order: 'V',
    }),
    put('lanes', {
      id: 'lan_curve',
      journey: 'jny_stay',
      title: 'Mood',
      kind: 'emotion',
      zone: 'customer',
      order: 'W',
    }),
    put('lanes', {
      id: 'lan_support',
      journey: 'jny_stay',
      title: 'Support',
      kind: 'support',
      zone: 'support',
      order: 'X',
    }),
    put('lanes', { id: 'lan_dinner', journey: 'jny_other', title: 'Courses', order: 'V' }),
    card('a', 'Looks', 'V'),
    card('b', 'Compares', 'W'),
    card('c', 'Decides', 'X'),
    put('cards', {
      id: 'crd_whole',
      text: 'Calm',
      place: { lane: 'lan_support', stage: 'stg_book', contactPoint: null, order: 'V' },
    }),
    put('cards', {
      id: 'crd_soup',
      text: 'Soup',
      place: { lane: 'lan_dinner', stage: null, contactPoint: 'cpt_table', order: 'V' },
    }),
    put('links', { id: 'lnk_ab', from: 'crd_a', to: 'crd_b', kind: 'flow' }),
    put('personas', { id: 'per_guest', name: 'Guest' }),
    put('actors', { id: 'act_desk', name: 'Desk' }),
    put('responses', { id: 'rsp_mail', ...at, trigger: 'Writes' }),
    put('failures', { id: 'fail_slow', ...at, mode: 'Page is slow' }),
    put('momentsOfTruth', { id: 'mot_all', ...at }),
    put('transactions', { id: 'trn_list', ...at, description: 'Sees prices' }),
    put('actions', { id: 'todo_cache', failure: 'fail_slow', text: 'Cache the page' }),
    put('actions', { id: 'todo_photo', ...at, text: 'Better photos' }),
  ],
}).snapshot;

/** The hotel in a session, ready for commands. */
export interface Bench {
  readonly session: Session;
  readonly commands: Commands;
  snapshot(): Snapshot;
  /** Runs a command that must not be refused; gives what it made. */
  run<N extends CommandName>(name: N, args: CommandArgs[N]): readonly Made[];
  /** The refusal of a command that must be refused; nothing may have changed. */
  refusal<N extends CommandName>(name: N, args: CommandArgs[N]): Refusal;
  /** The texts of a cell's cards in order. */
  texts(cell: CellKey): readonly string[];
}

export function hotelBench(): Bench {
  const session = memorySession({ snapshot: hotel });
  const commands = createCommands({ session, newId: createIdSource(mulberry32(7)) });
  return {
    session,
    commands,
    snapshot: () => session.getSnapshot(),
    run(name, args) {
      const result = commands.run(name, args);
      if (!result.ok) throw new Error(`${name} was refused: ${result.refusal.message}`);
      return result.made;
    },
    refusal(name, args) {
      const before = session.getSnapshot();
      const result = commands.run(name, args);
      if (result.ok) throw new Error(`${name} was not refused.`);
      if (session.getSnapshot() !== before) throw new Error(`${name} was refused and changed something.`);
      return result.refusal;
    },
    texts: (cell) => read.cards(session.getSnapshot(), cell).map(({ text }) => text),
  };
}

/** The id of the first record of a table that a command made. */
export function madeIn<T extends TableName>(made: readonly Made[], table: T): Id<T> {
  const found = made.find((entry) => entry.table === table);
  if (!found) throw new Error(`Nothing was made in ${table}.`);
  return found.id as Id<T>;
}

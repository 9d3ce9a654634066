import { changeSet, put, set } from '../change/changeSet.ts';
import { read } from '../map/queries.ts';
import { definitions } from '../records/registry.ts';
import { anything, index, live, nullable, optional, shape, text, worksheetName } from './argument.ts';
import { command } from './command.ts';
import { seatMoved, seatNew } from './seats.ts';

const target = nullable(
  shape({
    stage: optional(nullable(live('stages'))),
    contactPoint: optional(nullable(live('contactPoints'))),
    card: optional(nullable(live('cards'))),
    persona: optional(nullable(live('personas'))),
  }),
);

export const addRow = command('row.add', {
  label: 'Add row',
  args: { table: worksheetName, at: optional(target), index: optional(index), fields: anything },
  plan({ snapshot, newId }, { table, at, index: place, fields }) {
    const { keys, rekey } = seatNew(snapshot, table, read.worksheetRows(snapshot, table), place);
    const row = put(table, { ...fields, ...at, id: newId(table), order: keys[0] });
    return changeSet('row.add', `Add ${definitions[table].name}`, [row, ...rekey]);
  },
});

export const attachRow = command('row.attach', {
  label: 'Attach row',
  args: { table: worksheetName, id: text, to: target },
  plan(_, { table, id, to }) {
    const { stage = null, contactPoint = null, card = null } = to ?? {};
    const refs = {
      stage,
      contactPoint,
      card,
      ...(to?.persona === undefined && to ? {} : { persona: to?.persona ?? null }),
    };
    return changeSet(
      'row.attach',
      `${to ? 'Attach' : 'Unlink'} ${definitions[table].name}`,
      Object.entries(refs).map(([field, value]) => set(table, id, field, value)),
    );
  },
});

export const moveRow = command('row.move', {
  label: 'Move row',
  args: { table: worksheetName, id: text, index },
  plan({ snapshot }, { table, id, index: place }) {
    const seating = seatMoved(snapshot, table, read.worksheetRows(snapshot, table), [id], place);
    const ops = seating ? [set(table, id, 'order', seating.keys[0]), ...seating.rekey] : [];
    return changeSet('row.move', `Move ${definitions[table].name}`, ops);
  },
});

import { changeSet, type Op, set } from '../change/changeSet.ts';
import { read } from '../map/queries.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { CellTarget, CommandArgs } from './args.ts';
import { cell as cellArgument, listOf, shape, tableName, text } from './argument.ts';
import { placeIn } from './card.ts';
import { command } from './command.ts';
import { seatMoved, seatsOf } from './seats.ts';

const label = 'Put back on the map';

type Item = CommandArgs['parked.place']['items'][number];

function placeCards(snapshot: Snapshot, ids: readonly string[], cell: CellTarget): Op[] {
  const seating = seatMoved(snapshot, 'cards', seatsOf(read.cards(snapshot, cell)), ids);
  if (!seating) return [];
  const places = ids.map((id, i) => set('cards', id, 'place', placeIn(cell, seating.keys[i] as string)));
  return [...places, ...seating.rekey];
}

function placeContactPoints(snapshot: Snapshot, ids: readonly string[], cell: CellTarget): Op[] {
  const stage =
    cell.stage ?? (cell.contactPoint && snapshot.tables.contactPoints.get(cell.contactPoint)?.place.stage);
  if (!stage) return [];
  const present = seatsOf(read.contactPoints(snapshot, stage));
  const seating = seatMoved(snapshot, 'contactPoints', present, ids);
  if (!seating) return [];
  const places = ids.map((id, i) => set('contactPoints', id, 'place', { stage, order: seating.keys[i] }));
  return [...places, ...seating.rekey];
}

function placeAtContactPoint(
  snapshot: Snapshot,
  table: 'responses' | 'failures' | 'transactions',
  ids: readonly string[],
  contactPoint: string,
): Op[] {
  const seating = seatMoved(snapshot, table, read[table](snapshot, contactPoint), ids);
  if (!seating) return [];
  const places = ids.flatMap((id, i) => [
    set(table, id, 'contactPoint', contactPoint),
    set(table, id, 'order', seating.keys[i]),
  ]);
  return [...places, ...seating.rekey];
}

export const placeParked = command('parked.place', {
  label,
  args: { items: listOf(shape({ table: tableName, id: text })), cell: cellArgument },
  plan({ snapshot }, { items, cell }) {
    const of = (table: Item['table']): readonly string[] => [
      ...new Set(items.filter((item) => item.table === table).map(({ id }) => id)),
    ];
    const { contactPoint } = cell;
    const atContactPoint = contactPoint
      ? [
          ...(['responses', 'failures', 'transactions'] as const).flatMap((table) =>
            placeAtContactPoint(snapshot, table, of(table), contactPoint),
          ),
          ...of('momentsOfTruth').map((id) => set('momentsOfTruth', id, 'contactPoint', contactPoint)),
        ]
      : [];
    return changeSet('parked.place', label, [
      ...placeCards(snapshot, of('cards'), cell),
      ...placeContactPoints(snapshot, of('contactPoints'), cell),
      ...atContactPoint,
    ]);
  },
});

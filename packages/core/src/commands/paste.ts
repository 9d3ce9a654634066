import { changeSet, type Op, put } from '../change/changeSet.ts';
import type { Id, IdSource, TableName } from '../ids.ts';
import { read } from '../map/queries.ts';
import { journeyOfLane } from '../map/whereabouts.ts';
import { counted } from '../map/words.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { CellTarget } from './args.ts';
import { cell as cellArgument, listOf, oneOf, optional, valueOf } from './argument.ts';
import { placeIn } from './card.ts';
import { command } from './command.ts';
import { type PastedCell, previewPaste } from './pasteLayout.ts';
import { seatNew, seatsOf } from './seats.ts';

const label = 'Paste cells';

/** New columns at the right end and lanes at the bottom, and their ids. */
function extension(
  snapshot: Snapshot,
  newId: IdSource,
  cell: CellTarget,
  missing: { readonly contactPoints: number; readonly stages: number; readonly lanes: number },
) {
  const ops: Op[] = [];
  const journey = journeyOfLane(snapshot, cell.lane) ?? '';
  const add = <T extends TableName>(
    table: T,
    count: number,
    siblings: Parameters<typeof seatNew>[2],
    fields: (order: string) => Record<string, unknown>,
  ): Id<T>[] => {
    const { keys, rekey } = seatNew(snapshot, table, siblings, siblings.length, count);
    const made = keys.map((order) => put(table, { ...fields(order), id: newId(table) }));
    ops.push(...made, ...rekey);
    return made.map(({ record }) => record.id as Id<T>);
  };
  const stages = read.stages(snapshot, journey);
  const lastStage = stages.at(-1)?.id ?? null;
  const points = lastStage ? read.contactPoints(snapshot, lastStage) : [];
  const lanes = read.lanes(snapshot, journey);
  const zone = lanes.at(-1)?.zone ?? null;
  const columns = cell.contactPoint
    ? add('contactPoints', missing.contactPoints, seatsOf(points), (order) => ({
        place: { stage: lastStage, order },
      }))
    : add('stages', missing.stages, stages, (order) => ({ journey, order }));
  return { ops, columns, lanes: add('lanes', missing.lanes, lanes, (order) => ({ journey, order, zone })) };
}

/** Each cell of a block becomes a card at the end of its cell of the map: one change set for all. */
export const pasteCells = command('cells.paste', {
  label,
  args: {
    cell: cellArgument,
    rows: listOf(listOf(valueOf('cards', 'text'))),
    beyond: optional(oneOf('refuse', 'extend', 'leave')),
  },
  plan({ snapshot, newId }, { cell, rows, beyond = 'refuse' }) {
    const preview = previewPaste(snapshot, cell, rows);
    const extend = beyond === 'extend' && preview.beyond.length > 0;
    const more = extend ? extension(snapshot, newId, cell, preview.missing) : null;
    const wholeStages = !cell.contactPoint;
    const cards: Op[] = [];
    const rekeyed: Op[] = [];
    const cardIn = ({ lane, at, text }: PastedCell): void => {
      const inLane = typeof lane === 'number' ? more?.lanes[lane] : lane;
      const column = typeof at === 'number' ? more?.columns[at] : at;
      const target = {
        lane: inLane,
        ...(wholeStages ? { stage: column } : { contactPoint: column }),
      } as CellTarget;
      const { keys, rekey } = seatNew(snapshot, 'cards', seatsOf(read.cards(snapshot, target)));
      cards.push(put('cards', { id: newId('cards'), text, place: placeIn(target, keys[0] as string) }));
      rekeyed.push(...rekey);
    };
    preview.fitting.forEach(cardIn);
    if (extend) preview.beyond.forEach(cardIn);
    const words = `Paste ${counted(cards.length, 'cards')}`;
    return changeSet('cells.paste', words, [...(more?.ops ?? []), ...cards, ...rekeyed]);
  },
});

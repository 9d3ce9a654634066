import { changeSet, put, set } from '../change/changeSet.ts';
import { read } from '../map/queries.ts';
import type { CardPlace } from '../records/card.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { CellTarget } from './args.ts';
import { cell as cellArgument, index, known, listOf, live, optional, valueOf } from './argument.ts';
import { command } from './command.ts';
import { readingOrder } from './readingOrder.ts';
import { seatMoved, seatNew, seatsOf } from './seats.ts';
import { counted } from '../map/words.ts';

const add = 'Add card';
const edit = 'Edit card';

/** A card's place in a cell. */
export function placeIn(cell: CellTarget, order: string): CardPlace {
  const contactPoint = cell.contactPoint ?? null;
  return { lane: cell.lane, stage: contactPoint ? null : (cell.stage ?? null), contactPoint, order };
}

function addCards(snapshot: Snapshot, cell: CellTarget, at: number | undefined, count: number) {
  return seatNew(snapshot, 'cards', seatsOf(read.cards(snapshot, cell)), at, count);
}

export const addCard = command('card.add', {
  label: add,
  args: { cell: cellArgument, index: optional(index), text: optional(valueOf('cards', 'text')) },
  plan({ snapshot, newId }, { cell, index: at, text = '' }) {
    const { keys, rekey } = addCards(snapshot, cell, at, 1);
    const card = put('cards', { id: newId('cards'), text, place: placeIn(cell, keys[0] as string) });
    return changeSet('card.add', add, [card, ...rekey]);
  },
});

export const addManyCards = command('card.addMany', {
  label: 'Add cards',
  args: { cell: cellArgument, index: optional(index), texts: listOf(valueOf('cards', 'text')) },
  plan({ snapshot, newId }, { cell, index: at, texts }) {
    const lines = texts.map((text) => text.trim()).filter((text) => text !== '');
    const { keys, rekey } = addCards(snapshot, cell, at, lines.length);
    const cards = lines.map((text, i) =>
      put('cards', { id: newId('cards'), text, place: placeIn(cell, keys[i] as string) }),
    );
    return changeSet('card.addMany', `Add ${counted(lines.length, 'cards')}`, [...cards, ...rekey]);
  },
});

export const setCardText = command('card.setText', {
  label: edit,
  args: { id: live('cards'), text: valueOf('cards', 'text') },
  plan: (_, { id, text }) => changeSet('card.setText', edit, [set('cards', id, 'text', text)]),
});

/** Several cards land together, in the order in which they are read on the map. */
export const moveCards = command('card.move', {
  label: 'Move card',
  args: { ids: listOf(live('cards')), cell: cellArgument, index: optional(index) },
  plan({ snapshot }, { ids, cell, index: at }) {
    const cards = readingOrder(snapshot, ids);
    const present = seatsOf(read.cards(snapshot, cell));
    const seating = seatMoved(snapshot, 'cards', present, cards, at);
    const ops = seating
      ? [
          ...cards.map((id, i) => set('cards', id, 'place', placeIn(cell, seating.keys[i] as string))),
          ...seating.rekey,
        ]
      : [];
    const label = cards.length === 1 ? 'Move card' : `Move ${counted(cards.length, 'cards')}`;
    return changeSet('card.move', label, ops);
  },
});

export const removeCards = command('card.remove', {
  label: 'Remove card',
  args: { ids: listOf(known('cards')) },
  plan({ snapshot }, { ids }) {
    const there = [...new Set(ids)].filter((id) => snapshot.tables.cards.has(id));
    const label = there.length === 1 ? 'Remove card' : `Remove ${counted(there.length, 'cards')}`;
    return changeSet(
      'card.remove',
      label,
      there.map((id) => set('cards', id, 'removed', true)),
    );
  },
});

import { changeSet } from '../change/changeSet.ts';
import { read } from '../map/queries.ts';
import { type Ordered, orderKeyAt } from '../order/order.ts';
import type { CardPlace } from '../records/card.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { listOf, live } from './argument.ts';
import { command } from './command.ts';
import { Copies, copyInside, copyLinks } from './copy.ts';
import { readingOrder } from './readingOrder.ts';
import { seatNew, seatsOf, setOrder } from './seats.ts';
import { counted } from '../map/words.ts';

const duplicateStageLabel = 'Duplicate stage';
const duplicatePointLabel = 'Duplicate contact point';

const after = (siblings: readonly Ordered[], id: string): number =>
  siblings.findIndex((sibling) => sibling.id === id) + 1;

/** The copy stands right after the original and holds copies of everything in it. */
export const duplicateStage = command('stage.duplicate', {
  label: duplicateStageLabel,
  args: { id: live('stages') },
  plan({ snapshot, newId }, { id }) {
    const stage = snapshot.tables.stages.get(id);
    if (!stage) return changeSet('stage.duplicate', duplicateStageLabel, []);
    const siblings = read.stages(snapshot, stage.journey ?? '');
    const { keys, rekey } = seatNew(snapshot, 'stages', siblings, after(siblings, id));
    const copies = new Copies(newId);
    copies.add('stages', stage, { order: keys[0] });
    const points = read.contactPoints(snapshot, id);
    for (const point of points) copies.add('contactPoints', point);
    copyInside(snapshot, copies, new Set(points.map((point) => point.id)), id);
    return changeSet('stage.duplicate', duplicateStageLabel, [...copies.ops(), ...rekey]);
  },
});

/** The copy stands right after the original, in the same stage, with copies of everything at it. */
export const duplicateContactPoint = command('contactPoint.duplicate', {
  label: duplicatePointLabel,
  args: { id: live('contactPoints') },
  plan({ snapshot, newId }, { id }) {
    const point = snapshot.tables.contactPoints.get(id);
    if (!point) return changeSet('contactPoint.duplicate', duplicatePointLabel, []);
    const siblings = seatsOf(read.contactPoints(snapshot, point.place.stage ?? ''));
    const { keys, rekey } = seatNew(snapshot, 'contactPoints', siblings, after(siblings, id));
    const copies = new Copies(newId);
    copies.add('contactPoints', point, { place: { ...point.place, order: keys[0] } });
    copyInside(snapshot, copies, new Set([id]), null);
    return changeSet('contactPoint.duplicate', duplicatePointLabel, [...copies.ops(), ...rekey]);
  },
});

/** Order keys by card id that put a copy right after each of these cards, and neighbours' new keys. */
function seatsAfter(snapshot: Snapshot, ids: readonly string[]) {
  const cells = new Map<string, Ordered[]>();
  const seats = new Map<string, string>();
  const rekeyed = new Map<string, string>();
  for (const id of ids) {
    const place = snapshot.tables.cards.get(id)?.place as CardPlace;
    const key = `${place.lane}|${place.contactPoint ?? place.stage}`;
    const cell = cells.get(key) ?? seatsOf(read.cards(snapshot, { ...place, lane: place.lane ?? '' }));
    const at = after(cell, id);
    const plan = orderKeyAt(cell, at);
    const fresh = new Map(plan.rekey.map((entry) => [entry.id, entry.order]));
    const next = cell.map((seat) => ({ id: seat.id, order: fresh.get(seat.id) ?? seat.order }));
    for (const [moved, order] of fresh) (seats.has(moved) ? seats : rekeyed).set(moved, order);
    // Copies stand in the list under a name of their own until they have an id.
    const copy = `${id}+`;
    seats.set(copy, plan.key);
    cells.set(key, next.toSpliced(at, 0, { id: copy, order: plan.key }));
  }
  return { orderOfCopy: (id: string) => seats.get(`${id}+`), rekeyed };
}

/** Each copy stands right after its original; links between copied cards are copied too. */
export const duplicateCards = command('card.duplicate', {
  label: 'Duplicate card',
  args: { ids: listOf(live('cards')) },
  plan({ snapshot, newId }, { ids }) {
    const cards = readingOrder(snapshot, ids);
    const { orderOfCopy, rekeyed } = seatsAfter(snapshot, cards);
    const copies = new Copies(newId);
    for (const id of cards) {
      const card = snapshot.tables.cards.get(id);
      if (card) copies.add('cards', card, { place: { ...card.place, order: orderOfCopy(id) } });
    }
    copyLinks(snapshot, copies);
    const rekey = [...rekeyed].map(([id, order]) => setOrder(snapshot, 'cards', id, order));
    const label = cards.length === 1 ? 'Duplicate card' : `Duplicate ${counted(cards.length, 'cards')}`;
    return changeSet('card.duplicate', label, [...copies.ops(), ...rekey]);
  },
});

import { refuse } from '../change/refusal.ts';
import { titleOf } from '../map/words.ts';
import { read } from '../map/queries.ts';
import { journeyOfPlace } from '../map/whereabouts.ts';
import { refuseCell } from './cell.ts';
import type { Rule } from './rule.ts';

/** Cards are put only where cards stand. */
export const cardHasCell: Rule<'card.add'> = ({ snapshot }, { cell }) =>
  refuseCell(snapshot, cell) ?? 'allow';

/** Blank lines make no cards. */
export const cardsHaveWords: Rule<'card.addMany'> = ({ snapshot }, { cell, texts }) =>
  refuseCell(snapshot, cell) ?? (texts.every((text) => text.trim() === '') ? 'ignore' : 'allow');

export const movedCardsHaveCell: Rule<'card.move'> = ({ snapshot }, { cell, ids }) =>
  refuseCell(snapshot, cell) ?? (ids.length === 0 ? 'ignore' : 'allow');

/** A copy stands beside its card, so the card must stand somewhere. */
export const copiedCardsStandSomewhere: Rule<'card.duplicate'> = ({ snapshot }, { ids }) => {
  for (const id of ids) {
    const place = snapshot.tables.cards.get(id)?.place;
    const { lane, contactPoint, stage } = place ?? {};
    const stands =
      lane &&
      snapshot.tables.lanes.has(lane) &&
      refuseCell(snapshot, {
        lane,
        ...(contactPoint ? { contactPoint } : { stage: stage ?? null }),
      }) === null;
    const column = contactPoint
      ? snapshot.tables.contactPoints.has(contactPoint)
      : stage && snapshot.tables.stages.has(stage);
    if (!stands || !column)
      return refuse('parked', `The card ${titleOf(snapshot, 'cards', id)} has no place on the map.`, {
        cure: 'Put it into a cell first.',
        argument: 'ids',
      });
  }
  return ids.length === 0 ? 'ignore' : 'allow';
};

/** A link leads from one card to another, once. */
export const linkIsNew: Rule<'link.add'> = ({ snapshot }, { from, to }) => {
  if (from === to)
    return refuse('self-link', `The card ${titleOf(snapshot, 'cards', from)} cannot lead to itself.`, {
      cure: 'Choose another card.',
      argument: 'to',
    });
  if (read.linksFrom(snapshot, from).some((link) => link.to === to))
    return refuse(
      'duplicate-link',
      `${titleOf(snapshot, 'cards', from)} already leads to ${titleOf(snapshot, 'cards', to)}.`,
      { cure: 'Change the kind or label of that link.', argument: 'to' },
    );
  const [a, b] = [from, to].map((id) => {
    const place = snapshot.tables.cards.get(id)?.place;
    return place ? journeyOfPlace(snapshot, place) : null;
  });
  return a && b && a !== b
    ? refuse('other-journey', 'The two cards belong to different journeys.', {
        cure: 'Link cards of one journey.',
        argument: 'to',
      })
    : 'allow';
};

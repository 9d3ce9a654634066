import type { CommandName } from '../commands/args.ts';
import {
  cardHasCell,
  cardsHaveWords,
  copiedCardsStandSomewhere,
  linkIsNew,
  movedCardsHaveCell,
} from './cards.ts';
import { momentIsMarked, momentIsNew } from './moments.ts';
import { blockFits } from './paste.ts';
import { parkedThingsFit } from './parked.ts';
import {
  fieldIsText,
  fieldTakesValue,
  memberIsPossible,
  recordMayComeBack,
  refuseRecord,
} from './records.ts';
import type { Rule } from './rule.ts';
import { rowCanBelong, rowFits } from './rows.ts';
import { contactPointStaysInJourney, mayRemove } from './structure.ts';

/** What the domain says to each command; commands not named here are always allowed. */
export const rules: { readonly [N in CommandName]?: Rule<N> } = {
  'journey.remove': (context, { id }) => mayRemove(context, 'journeys', id),
  'stage.remove': (context, { id }) => mayRemove(context, 'stages', id),
  'contactPoint.remove': (context, { id }) => mayRemove(context, 'contactPoints', id),
  'contactPoint.move': contactPointStaysInJourney,
  'lane.remove': (context, { id }) => mayRemove(context, 'lanes', id),
  'link.remove': (context, { id }) => mayRemove(context, 'links', id),
  'card.add': cardHasCell,
  'card.addMany': cardsHaveWords,
  'cells.paste': blockFits,
  'card.move': movedCardsHaveCell,
  'card.duplicate': copiedCardsStandSomewhere,
  'link.add': linkIsNew,
  'momentOfTruth.mark': momentIsNew,
  'momentOfTruth.unmark': momentIsMarked,
  'row.add': rowFits,
  'row.attach': rowCanBelong,
  'row.move': ({ snapshot }, { table, id }) => refuseRecord(snapshot, table, id) ?? 'allow',
  'record.set': fieldTakesValue,
  'record.splice': fieldIsText,
  'record.setMember': memberIsPossible,
  'record.remove': (context, { table, id }) =>
    refuseRecord(context.snapshot, table, id, true) ?? mayRemove(context, table, id),
  'record.restore': recordMayComeBack,
  'parked.place': parkedThingsFit,
};

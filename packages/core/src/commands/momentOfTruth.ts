import { changeSet, put, set } from '../change/changeSet.ts';
import { read } from '../map/queries.ts';
import { live, nullable, optional, valueOf } from './argument.ts';
import { command } from './command.ts';

const mark = 'Mark moment of truth';
const unmark = 'Unmark moment of truth';

export const markMoment = command('momentOfTruth.mark', {
  label: mark,
  args: {
    contactPoint: live('contactPoints'),
    importance: optional(valueOf('momentsOfTruth', 'importance')),
    persona: optional(nullable(live('personas'))),
  },
  plan: ({ newId }, { contactPoint, importance = null, persona = null }) =>
    changeSet('momentOfTruth.mark', mark, [
      put('momentsOfTruth', { id: newId('momentsOfTruth'), contactPoint, importance, persona }),
    ]),
});

export const unmarkMoment = command('momentOfTruth.unmark', {
  label: unmark,
  args: { contactPoint: live('contactPoints') },
  plan: ({ snapshot }, { contactPoint }) =>
    changeSet(
      'momentOfTruth.unmark',
      unmark,
      read.momentsOfTruth(snapshot, contactPoint).map(({ id }) => set('momentsOfTruth', id, 'removed', true)),
    ),
});

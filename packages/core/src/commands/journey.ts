import { changeSet, set } from '../change/changeSet.ts';
import { read } from '../map/queries.ts';
import { journeyFromTemplate } from '../templates/template.ts';
import { journeyTemplates } from '../templates/templates.ts';
import { known, live, oneOf, optional, valueOf } from './argument.ts';
import { command } from './command.ts';
import { seatNew } from './seats.ts';

const add = 'Add journey';
const rename = 'Rename journey';
const remove = 'Remove journey';

export const addJourney = command('journey.add', {
  label: add,
  args: {
    title: optional(valueOf('journeys', 'title')),
    template: optional(oneOf(...Object.keys(journeyTemplates))),
  },
  plan({ snapshot, newId }, { title = '', template = 'blank' }) {
    const { keys, rekey } = seatNew(snapshot, 'journeys', read.journeys(snapshot));
    const order = keys[0] as string;
    const puts = journeyFromTemplate(journeyTemplates[template], newId, { title, order });
    return changeSet('journey.add', add, [...puts, ...rekey]);
  },
});

export const renameJourney = command('journey.rename', {
  label: rename,
  args: { id: live('journeys'), title: valueOf('journeys', 'title') },
  plan: (_, { id, title }) => changeSet('journey.rename', rename, [set('journeys', id, 'title', title)]),
});

export const removeJourney = command('journey.remove', {
  label: remove,
  args: { id: known('journeys') },
  plan: (_, { id }) => changeSet('journey.remove', remove, [set('journeys', id, 'removed', true)]),
});

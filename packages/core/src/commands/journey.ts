import { changeSet, put, set } from '../change/changeSet.ts';
import { read } from '../map/queries.ts';
import { orderKeysBetween } from '../order/order.ts';
import { known, live, oneOf, optional, valueOf } from './argument.ts';
import { command } from './command.ts';
import { startingLanes, startingStages } from './journeyTemplates.ts';
import { seatNew } from './seats.ts';

const add = 'Add journey';
const rename = 'Rename journey';
const remove = 'Remove journey';

export const addJourney = command('journey.add', {
  label: add,
  args: {
    title: optional(valueOf('journeys', 'title')),
    template: optional(oneOf('blank', 'customer-journey', 'service-blueprint')),
  },
  plan({ snapshot, newId }, { title = '', template = 'blank' }) {
    const { keys, rekey } = seatNew(snapshot, 'journeys', read.journeys(snapshot));
    const journey = newId('journeys');
    const stages = startingStages[template];
    const stageOrders = orderKeysBetween(null, null, stages.length);
    const lanes = startingLanes[template];
    const laneOrders = orderKeysBetween(null, null, lanes.length);
    return changeSet('journey.add', add, [
      put('journeys', { id: journey, title, order: keys[0] }),
      ...stages.flatMap((given, i) => {
        const stage = newId('stages');
        return [
          put('stages', { ...given, id: stage, journey, order: stageOrders[i] }),
          put('contactPoints', { id: newId('contactPoints'), place: { stage, order: 'V' } }),
        ];
      }),
      ...lanes.map((given, i) =>
        put('lanes', { ...given, id: newId('lanes'), journey, order: laneOrders[i] }),
      ),
      ...rekey,
    ]);
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

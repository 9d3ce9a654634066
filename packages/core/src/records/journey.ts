import { defineRecord, type RecordOf } from './define.ts';
import { choice, line, membersOf, order, prose, ref, text } from './field.ts';

/** One customer's way through a service, first impression to after-service. */
export const journey = defineRecord({
  table: 'journeys',
  name: 'journey',
  help: 'One customer’s way through a service, from first impression to after-service.',
  title: 'title',
  fields: {
    title: text({ maxLength: 300 }),
    order: order(),
    state: choice({
      options: ['as-is', 'to-be', 'planned', 'actual'],
    }),
    plannedJourney: ref('journeys', { label: 'Planned journey it is compared with' }),
    scope: prose({ help: 'Where it begins and ends' }),
    serviceModel: choice({
      options: ['customer focused', 'sales focused', 'customer experience', 'price and convenience'],
      other: true,
    }),
    channelMix: line({ help: 'Which channels, in what shares' }),
    personas: membersOf('personas'),
    segment: ref('segments'),
    variantOf: ref('journeys'),
    summary: prose(),
  },
});

export type Journey = RecordOf<typeof journey>;

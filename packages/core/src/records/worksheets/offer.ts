import type { RecordOf } from '../define.ts';
import { line, prose, text } from '../field.ts';
import { defineRow } from './row.ts';

/** A product or service, how far it goes and where it ends. */
export const offer = defineRow({
  table: 'offers',
  name: 'offer',
  help: 'A product or service, and its limits.',
  title: 'name',
  fields: {
    name: text({ label: 'Product or service', maxLength: 300 }),
    feature: prose(),
    benefit: prose(),
    extent: prose(),
    limit: prose(),
    addedValue: prose(),
    promotion: line({ label: 'Promotion method' }),
    expectationRaised: prose(),
    preferenceMatched: prose(),
  },
});

export type Offer = RecordOf<typeof offer>;

import type { TableName } from '../../ids.ts';
import { definitions } from '../../records/registry.ts';
import type { FormatKeeps, KeptField } from '../kept.ts';
import { outlineFields } from './values.ts';

export const noTitle = '(no title)';
export const noText = '(no text)';
/** The item under which a journey's lanes are listed. */
export const lanesItem = 'Lanes';

function all(table: TableName, ...more: readonly KeptField[]): readonly KeptField[] {
  const fields = outlineFields(table).map(([field, { kind }]): KeptField => {
    return kind === 'ref' ? { field, how: 'by name' } : { field };
  });
  return [{ field: definitions[table].title }, ...fields, ...more].filter(
    (kept, at, list) => list.findLastIndex(({ field }) => field === kept.field) === at,
  );
}

/** What the Markdown outline keeps of a journey. */
export const outlineKeeps: FormatKeeps = {
  format: 'outline',
  label: 'Markdown outline',
  tables: {
    journeys: all('journeys'),
    stages: all('stages'),
    contactPoints: all('contactPoints'),
    lanes: all('lanes'),
    cards: all('cards'),
    transactions: all('transactions'),
    responses: all('responses'),
    momentsOfTruth: all('momentsOfTruth'),
    failures: all('failures'),
    actions: all(
      'actions',
      { field: 'failure' },
      {
        field: 'contactPoint',
        how: 'only where the action belongs to no failure point',
        comesBack: (contactPoint, { failure }) => (failure ? null : contactPoint),
      },
    ),
    actors: [{ field: 'name', how: 'where something names them; actors of the same name become one' }],
    personas: [{ field: 'name', how: 'where something names them; personas of the same name become one' }],
  },
  remarks: [
    'Headings of the first level are the journey, of the second its stages, of the third their contact points.',
    'Characters that mean something to Markdown are escaped, line breaks written as `<br>`.',
  ],
};

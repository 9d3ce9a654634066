import { titleOfKind, zoneOfKind } from '../../commands/laneKinds.ts';
import { isFirstLane } from '../csv/keptLanes.ts';
import type { FormatKeeps, KeptField } from '../kept.ts';
import { xmlWords } from '../xml/index.ts';
import { cjmlLaneKinds } from './importCjml.ts';
import { isEndUser, readChannel, writeChannel } from './words.ts';

const words = (field: string): KeptField => ({
  field,
  how: 'without blanks around it and without control characters',
  comesBack: xmlWords,
});
const exact = (field: string): KeptField => ({ field });

/** What CJML 2.0 keeps. */
export const cjmlKeeps: FormatKeeps = {
  format: 'cjml',
  label: 'CJML 2.0',
  tables: {
    journeys: [
      words('title'),
      words('summary'),
      {
        field: 'state',
        how: 'to-be and not said come back as planned',
        comesBack: (value) => (value === 'actual' || value === 'as-is' ? value : 'planned'),
      },
    ],
    stages: [words('title'), words('notes')],
    contactPoints: [
      words('title'),
      {
        field: 'channel',
        how: 'own words that name a listed channel come back as that channel',
        comesBack: (value) => readChannel(writeChannel(value as string | null)),
      },
      exact('initiator'),
      exact('receiver'),
      words('experience'),
      exact('emotion'),
      exact('minutes'),
      exact('deviation'),
      words('notes'),
    ],
    lanes: [
      {
        field: 'title',
        how: 'becomes the name of its kind',
        comesBack: (_, { kind }) => titleOfKind(kind as string),
      },
      exact('kind'),
      { field: 'zone', how: 'follows the kind', comesBack: (_, { kind }) => zoneOfKind(kind as string) },
    ],
    cards: [words('text'), words('note'), exact('minutes')],
    actors: [
      words('name'),
      words('department'),
      {
        field: 'role',
        how: 'users and purchasers come back as customers, all others without a role',
        comesBack: (value) => (isEndUser(value) ? 'customer' : null),
      },
    ],
  },
  only: {
    lanes: {
      words: 'the first lane of customer actions and the first back-stage lane',
      test: (record, snapshot) => isFirstLane(snapshot, record.id, cjmlLaneKinds),
    },
  },
  remarks: [
    'The title of a contact point is the message of its communication point. The experience rating is on the scale of emotion, 1 (unsatisfied) to 5 (delighted).',
    'Cards are written as actions of a customer or an organisation without a name, after the communication point they stand at; who a card is done by is lost.',
    'A journey that is as-is or actual is written as an actual journey, any other as a planned one.',
    'On the way in, category, uncertainty, times and time between touchpoints become lines of the notes; minutes and waits are computed from times where they can be.',
  ],
};

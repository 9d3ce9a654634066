import { zoneOfKind } from '../../commands/laneKinds.ts';
import { laneContent } from '../../map/cells.ts';
import type { FormatKeeps, KeptField } from '../kept.ts';
import { importedTitle } from './importLong.ts';
import { actorName, choice, guardRemark, words } from './longKeeps.ts';
import { prose } from './values.ts';
import { fieldMark, oneLine, wideTitle } from './wideRows.ts';

const title: KeptField = { field: 'title', how: 'without blanks around it', comesBack: wideTitle };
const line = (field: string): KeptField => ({ field, how: 'on one line', comesBack: oneLine });
const exact = (field: string): KeptField => ({ field });
const kind = (value: unknown): string | null => prose(value) || null;

/** What the wide form keeps. */
export const csvWideKeeps: FormatKeeps = {
  format: 'csv-wide',
  label: 'Table, lanes in rows',
  tables: {
    journeys: [{ field: 'title', how: `becomes “${importedTitle}”`, comesBack: () => importedTitle }],
    stages: [title],
    contactPoints: [
      title,
      choice('contactPoints', 'channel'),
      exact('initiator'),
      exact('receiver'),
      words('expectation'),
      words('experience'),
      exact('emotion'),
      exact('effort'),
      exact('minutes'),
      exact('waitActual'),
      words('improvement'),
    ],
    lanes: [
      title,
      { field: 'kind', how: 'blanks alone come back as nothing', comesBack: kind },
      { field: 'zone', how: 'follows the kind', comesBack: (_, record) => zoneOfKind(kind(record.kind)) },
    ],
    cards: [line('text')],
    actors: [actorName],
    responses: [line('trigger')],
    failures: [line('mode')],
  },
  only: {
    lanes: {
      words: 'lanes whose kind is not “(contact point)”',
      test: (record) => kind(record.kind) !== fieldMark,
    },
    cards: {
      words: 'cards with words, in lanes that show cards',
      test: ({ text, place }, snapshot) => {
        const lane = snapshot.tables.lanes.get((place as { lane: never }).lane);
        return oneLine(text) !== '' && lane !== undefined && laneContent(lane) === 'cards';
      },
    },
    responses: {
      words: 'response mechanisms with a trigger',
      test: ({ trigger }) => oneLine(trigger) !== '',
    },
    failures: { words: 'failure points with words', test: ({ mode }) => oneLine(mode) !== '' },
  },
  remarks: [
    guardRemark,
    'The cards of a cell stand one a line; line ends inside a card become blanks.',
    'A column without a contact point is the whole stage. Blank titles are written as “(untitled)”.',
    'Lanes of the curve, of expectations, experiences, responses and failure points show what the contact points hold; where the journey has no such lane, a row of its own marked “(contact point)” does.',
  ],
};

import type { Id } from '../ids.ts';
import { defineRecord, type RecordOf } from './define.ts';
import { choice, line, number, place, prose, ref } from './field.ts';

/** Where a card stands: in a lane, at a contact point or at a whole stage (one of the two, never both). */
export interface CardPlace {
  readonly lane: Id<'lanes'> | null;
  readonly stage: Id<'stages'> | null;
  readonly contactPoint: Id<'contactPoints'> | null;
  readonly order: string;
}

/** One item in a lane, at a stage or at a contact point. */
export const card = defineRecord({
  table: 'cards',
  name: 'card',
  help: 'One item in a lane.',
  title: 'text',
  fields: {
    text: prose(),
    place: place<CardPlace>(
      { lane: 'lanes', stage: 'stages', contactPoint: 'contactPoints' },
      { lane: null, stage: null, contactPoint: null, order: 'V' },
    ),
    tone: choice({
      label: 'Meaning',
      options: [
        { value: 'good', label: 'Works well' },
        { value: 'bad', label: 'Goes wrong' },
        { value: 'question', label: 'Open question' },
        'idea',
      ],
    }),
    symbol: choice({
      label: 'Blueprint symbol',
      options: [
        { value: 'fail', label: 'F – fail point' },
        { value: 'wait', label: 'W – wait point' },
        { value: 'decision', label: 'D – decision' },
      ],
    }),
    actor: ref('actors', { label: 'Done by' }),
    system: line(),
    minutes: number({ label: 'Duration', unit: 'min', min: 0 }),
    note: prose({ help: 'Why it matters, where it was seen' }),
  },
});

export type Card = RecordOf<typeof card>;

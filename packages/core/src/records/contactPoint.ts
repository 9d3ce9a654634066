import type { Id } from '../ids.ts';
import { defineRecord, type RecordOf } from './define.ts';
import { choice, flag, number, place, prose, ref, tags, text } from './field.ts';
import { channels, emotionScale, servqualDimensions } from './vocabulary.ts';

/** Where a contact point stands: in a stage, at an order. */
export interface ContactPointPlace {
  readonly stage: Id<'stages'> | null;
  readonly order: string;
}

const waiting = 'Time and waiting';
const quality = 'Service quality';

/** One meeting of customer and organisation; a column of the map inside its stage. */
export const contactPoint = defineRecord({
  table: 'contactPoints',
  name: 'contact point',
  help: 'One meeting of customer and organisation. Others say touchpoint.',
  title: 'title',
  fields: {
    title: text({ maxLength: 300 }),
    place: place<ContactPointPlace>({ stage: 'stages' }, { stage: null, order: 'V' }),
    kind: choice({
      options: ['contact', 'transaction', { value: 'both', label: 'Contact and transaction' }],
    }),
    channel: choice({ options: channels, other: true }),
    location: text({ label: 'Place', help: 'Where it happens' }),
    initiator: ref('actors', { label: 'From', help: 'Who starts it' }),
    receiver: ref('actors', { label: 'To', help: 'Who is spoken to' }),
    initiative: choice({
      options: [
        { value: 'reactive', help: 'The customer starts' },
        { value: 'proactive', help: 'The organisation starts' },
      ],
    }),
    expectation: prose({ label: 'Expects', help: 'What the customer expects here' }),
    experience: prose({ label: 'Meets', help: 'What the customer really meets' }),
    outcome: prose({ help: 'How it ends, as the customer sees it' }),
    emotion: number({
      label: 'Experience',
      help: '1 unsatisfied to 5 delighted',
      min: 1,
      max: 5,
      step: 0.5,
      scale: emotionScale,
    }),
    effort: number({
      help: '1 very easy to 7 very hard',
      min: 1,
      max: 7,
      integer: true,
      group: waiting,
    }),
    minutes: number({ label: 'Duration', unit: 'min', min: 0, group: waiting }),
    waitActual: number({ label: 'Wait', unit: 'min', min: 0, group: waiting }),
    waitPlanned: number({ label: 'Planned wait', unit: 'min', min: 0, group: waiting }),
    waitTolerated: number({ label: 'Tolerated wait', unit: 'min', min: 0, group: waiting }),
    waitNotice: flag({ label: 'Told about the wait', group: waiting }),
    servqual: tags(servqualDimensions, { label: 'Quality dimensions', group: quality }),
    standard: text({
      label: 'Service standard',
      group: quality,
      help: 'What good looks like here, so that it can be checked',
    }),
    promiseKept: choice({
      label: 'Promise',
      options: ['kept', { value: 'partly', label: 'Partly kept' }, 'broken'],
      group: quality,
    }),
    drivers: tags(['satisfaction', 'dissatisfaction', 'delight'], { label: 'Can cause', group: quality }),
    kano: choice({
      label: 'Kano category',
      options: ['must-be', 'one-dimensional', 'attractive', 'indifferent', 'reverse'],
      group: quality,
    }),
    addedValue: flag({ label: 'Adds value beyond the offer', group: quality }),
    discretion: choice({
      label: 'Discretion of staff',
      options: ['script', 'guided', { value: 'free', label: 'Free to decide' }],
      group: quality,
    }),
    deviation: choice({
      label: 'Deviation from plan',
      options: [{ value: 'none', label: 'As planned' }, 'missing', 'failed', 'extra'],
      group: quality,
    }),
    improvement: prose({ help: 'What would make it better' }),
    notes: prose(),
  },
});

export type ContactPoint = RecordOf<typeof contactPoint>;

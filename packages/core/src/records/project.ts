import { defineRecord, type RecordOf } from './define.ts';
import { choice, date, line, prose, text } from './field.ts';

/** What one document holds as a whole. There is exactly one, with the fixed id `projectId`. */
export const project = defineRecord({
  table: 'project',
  name: 'project',
  help: 'Journeys that belong together, and who made them.',
  title: 'title',
  fields: {
    title: text({ maxLength: 300 }),
    organisation: text({ maxLength: 300 }),
    author: line(),
    sector: line({ help: 'For example hospitality, motor trade, health and social care' }),
    organisationType: choice({
      label: 'Type of organisation',
      options: ['private', 'public', 'third sector'],
      other: true,
    }),
    market: choice({
      options: [
        { value: 'consumers', label: 'Consumers (B2C)' },
        { value: 'businesses', label: 'Businesses (B2B)' },
        'both',
      ],
    }),
    language: line({ label: 'Language of the content', help: 'A language tag such as en-GB' }),
    summary: prose(),
    created: date(),
  },
});

export type Project = RecordOf<typeof project>;

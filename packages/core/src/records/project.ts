import { defineRecord, type RecordOf } from './define.ts';
import { choice, date, line, text } from './field.ts';

/** What one document holds as a whole. There is exactly one, with the fixed id `projectId`. */
export const project = defineRecord({
  table: 'project',
  name: 'project',
  label: 'Project',
  plural: 'Projects',
  help: 'Journeys that belong together, and who made them.',
  title: 'title',
  fields: {
    title: text({ label: 'Title', maxLength: 300 }),
    organisation: text({ label: 'Organisation', maxLength: 300 }),
    author: line({ label: 'Author' }),
    sector: line({ label: 'Sector', help: 'For example hospitality, motor trade, health and social care' }),
    organisationType: choice({
      label: 'Type of organisation',
      options: [
        { value: 'private', label: 'Private' },
        { value: 'public', label: 'Public' },
        { value: 'third sector', label: 'Third sector' },
      ],
      other: true,
    }),
    market: choice({
      label: 'Market',
      options: [
        { value: 'consumers', label: 'Consumers (B2C)' },
        { value: 'businesses', label: 'Businesses (B2B)' },
        { value: 'both', label: 'Both' },
      ],
    }),
    language: line({ label: 'Language of the content', help: 'A language tag such as en-GB' }),
    summary: text({ label: 'Summary', multiline: true }),
    created: date({ label: 'Created' }),
  },
});

export type Project = RecordOf<typeof project>;

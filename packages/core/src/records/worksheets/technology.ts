import type { RecordOf } from '../define.ts';
import { prose, text } from '../field.ts';
import { defineRow, money } from './row.ts';

/** A technology for a contact point, with what it brings and who it leaves out. */
export const technology = defineRow({
  table: 'technologies',
  name: 'technology',
  plural: 'Technologies',
  help: 'What it brings, costs and needs.',
  title: 'option',
  fields: {
    option: text(),
    benefit: prose(),
    limit: prose(),
    cost: money,
    accessNeed: prose(),
  },
});

export type Technology = RecordOf<typeof technology>;

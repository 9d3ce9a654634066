import type { RecordOf } from '../define.ts';
import { choice, prose } from '../field.ts';
import { defineRow } from './row.ts';

/** One strength, weakness, opportunity or threat. */
export const swotEntry = defineRow({
  table: 'swot',
  name: 'SWOT entry',
  plural: 'SWOT entries',
  help: 'A strength, weakness, opportunity or threat.',
  title: 'text',
  fields: {
    text: prose(),
    kind: choice({ options: ['strength', 'weakness', 'opportunity', 'threat'] }),
  },
});

export type SwotEntry = RecordOf<typeof swotEntry>;

import { choice, date, line, prose, ref, text } from '../field.ts';

/** What a briefing and a training have in common. */
export const session = {
  topic: text(),
  standard: ref('standards'),
  method: choice({
    options: ['talk', 'demonstration', 'practice', 'coaching', 'reading', 'online'],
    other: true,
  }),
  date: date(),
  checkedHow: line({ label: 'Checked how' }),
  result: prose(),
  signedOff: line({ label: 'Signed off by' }),
};

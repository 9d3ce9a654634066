import type { RecordOf } from '../define.ts';
import { choice, date, flag, json, line, ref } from '../field.ts';
import { channels } from '../vocabulary.ts';
import { defineRow, minutes } from './row.ts';

/**
 * One person’s answers, under a code. `answers` is `{ [itemId]: { e?, p?, a?, i? } }`, numbers on the study's
 * scale: `e` expectation or desired level, `p` perception or a single question's answer, `a` adequate level,
 * `i` importance. Kano: `p` feature present, `e` feature absent, 1 like to 5 dislike. `points` is
 * `{ [dimension]: points }`. What is left out was not answered.
 */
export const respondent = defineRow({
  table: 'respondents',
  name: 'respondent',
  help: 'One person’s answers, under a code.',
  title: 'code',
  fields: {
    study: ref('studies', { required: true }),
    code: line({ help: 'Not a name' }),
    date: date(),
    segment: ref('segments'),
    channel: choice({ options: channels, other: true }),
    inFrame: choice({ options: ['yes', 'no'] }),
    complete: flag(),
    anonymous: flag(),
    minutes,
    check: line({ label: 'Result of the check' }),
    answers: json(),
    points: json({ help: '100 points over the dimensions' }),
    note: line(),
  },
});

export type Respondent = RecordOf<typeof respondent>;

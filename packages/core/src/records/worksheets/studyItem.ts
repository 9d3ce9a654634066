import type { RecordOf } from '../define.ts';
import { choice, flag, json, membersOf, number, ref, text } from '../field.ts';
import { servqualDimensions } from '../vocabulary.ts';
import { defineRow, figure } from './row.ts';

/** One statement of a study. Means stand here only where the single answers are not known. */
export const studyItem = defineRow({
  table: 'studyItems',
  name: 'study item',
  help: 'One statement or question.',
  title: 'perception',
  fields: {
    study: ref('studies', { required: true }),
    dimension: choice({ options: servqualDimensions, other: true }),
    expectation: text({ label: 'Statement of expectation', help: 'Kano: the feature absent' }),
    perception: text({
      label: 'Statement of perception',
      help: 'Also a single question; Kano: the feature present',
    }),
    reverse: flag({ label: 'Worded the other way round' }),
    importance: figure,
    contactPoints: membersOf('contactPoints'),
    meanExpectation: number({ help: 'When only means are known' }),
    meanPerception: number({ help: 'When only means are known' }),
    counts: json({ help: 'Answers by value or group, when only counts are known' }),
    n: number({ label: 'Answers behind means or counts', min: 0, integer: true }),
  },
});

export type StudyItem = RecordOf<typeof studyItem>;

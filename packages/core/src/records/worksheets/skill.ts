import type { RecordOf } from '../define.ts';
import { line, ref, text } from '../field.ts';
import { defineRow } from './row.ts';
import { skillLevel } from './skillLevel.ts';

/** One cell of the skills matrix: a skill, a role or person, the level needed and the level held. */
export const skill = defineRow({
  table: 'skills',
  name: 'skill',
  help: 'A skill a role needs, and how far it is there.',
  title: 'skill',
  fields: {
    skill: text(),
    role: ref('actors'),
    person: line(),
    needed: skillLevel,
    held: skillLevel,
    evidence: line(),
  },
});

export type Skill = RecordOf<typeof skill>;

import { refuse } from '../change/refusal.ts';
import { titleOf } from '../map/words.ts';
import { read } from '../map/queries.ts';
import type { Rule } from './rule.ts';

/** A contact point is marked once for everybody, and once for each persona. */
export const momentIsNew: Rule<'momentOfTruth.mark'> = ({ snapshot }, { contactPoint, persona = null }) => {
  const taken = read.momentsOfTruth(snapshot, contactPoint).some((moment) => moment.persona === persona);
  if (!taken) return 'allow';
  const forWhom = persona ? ` for ${titleOf(snapshot, 'personas', persona)}` : '';
  return refuse(
    'already-marked',
    `${titleOf(snapshot, 'contactPoints', contactPoint)} is already a moment of truth${forWhom}.`,
    { cure: 'Change that mark, or mark it for another persona.', argument: 'persona' },
  );
};

export const momentIsMarked: Rule<'momentOfTruth.unmark'> = ({ snapshot }, { contactPoint }) =>
  read.momentsOfTruth(snapshot, contactPoint).length === 0 ? 'ignore' : 'allow';

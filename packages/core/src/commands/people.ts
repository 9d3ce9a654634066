import { changeSet, put } from '../change/changeSet.ts';
import { read } from '../map/queries.ts';
import { optional, valueOf } from './argument.ts';
import { command } from './command.ts';
import { seatNew } from './seats.ts';

export const addPersona = command('persona.add', {
  label: 'Add persona',
  args: { name: optional(valueOf('personas', 'name')) },
  plan({ snapshot, newId }, { name = '' }) {
    const { keys, rekey } = seatNew(snapshot, 'personas', read.personas(snapshot));
    const persona = put('personas', { id: newId('personas'), name, order: keys[0] });
    return changeSet('persona.add', 'Add persona', [persona, ...rekey]);
  },
});

export const addActor = command('actor.add', {
  label: 'Add actor',
  args: { name: optional(valueOf('actors', 'name')), role: optional(valueOf('actors', 'role')) },
  plan({ snapshot, newId }, { name = '', role = null }) {
    const { keys, rekey } = seatNew(snapshot, 'actors', read.actors(snapshot));
    const actor = put('actors', { id: newId('actors'), name, role, order: keys[0] });
    return changeSet('actor.add', 'Add actor', [actor, ...rekey]);
  },
});

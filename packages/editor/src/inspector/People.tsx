import { type Actor, definitions, type Persona, read, type Snapshot } from '@journeywright/core';
import type { ReactElement } from 'react';
import { Button } from 'react-aria-components/Button';
import { openInspector } from '../actions/desk.ts';
import { removeRefs } from '../actions/remove.ts';
import { Icon } from '../panels/icons.tsx';
import { useServices, useSnapshot } from '../store/services.ts';
import { FieldControl } from './fields/FieldControl.tsx';
import { useAfterRemoval } from './parts/afterRemoval.ts';
import { adder, PartSection } from './parts/PartSection.tsx';
import { useReadOnly } from './useField.ts';

type Kind = 'personas' | 'actors';

const readers: Record<Kind, (snapshot: Snapshot) => readonly (Persona | Actor)[]> = {
  personas: read.personas,
  actors: read.actors,
};

function PersonRow({ kind, person, n }: { kind: Kind; person: Persona | Actor; n: number }): ReactElement {
  const services = useServices();
  const { t, ui } = services;
  const afterRemoval = useAfterRemoval();
  const readOnly = useReadOnly() !== null;
  const { id } = person;
  const label = t('people.name', { kind: definitions[kind].label.toLowerCase(), n });
  const name = person.name || label;
  const show = (): void => {
    ui.getState().focusOn(null);
    ui.getState().select([{ table: kind, id }]);
    openInspector(services);
  };
  return (
    <li className="jw-in-person" data-record={`${kind}/${id}`}>
      <FieldControl at={{ table: kind, id, field: 'name' }} readOnly={readOnly} name={label} />
      <Button className="jw-in-link" aria-label={t('people.details', { name })} onPress={show}>
        {t('people.detailsShort')}
      </Button>
      {readOnly ? null : (
        <Button
          className="jw-in-icon"
          aria-label={t('people.remove', { name })}
          onPress={() => {
            removeRefs(services, [{ table: kind, id }]);
            afterRemoval();
          }}
        >
          <Icon name="remove" />
        </Button>
      )}
    </li>
  );
}

/** Personas or actors of the project: renamed in place, with their other fields one press away. */
export function People({ kind }: { kind: Kind }): ReactElement {
  const { t } = useServices();
  const people = useSnapshot(readers[kind]);
  const personas = kind === 'personas';
  const add = personas
    ? adder({ label: t('people.addPersona'), command: 'persona.add', args: {}, makes: 'personas' })
    : adder({ label: t('people.addActor'), command: 'actor.add', args: {}, makes: 'actors' });
  return (
    <PartSection
      name={kind}
      title={definitions[kind].plural}
      help={t(personas ? 'people.personasHelp' : 'people.actorsHelp')}
      count={people.length}
      adders={[add]}
      empty={t('part.none')}
    >
      <ul className="jw-in-people">
        {people.map((person, i) => (
          <PersonRow key={person.id} kind={kind} person={person} n={i + 1} />
        ))}
      </ul>
    </PartSection>
  );
}

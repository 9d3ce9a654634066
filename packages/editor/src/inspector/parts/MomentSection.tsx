import { definitions, type Id, read } from '@journeywright/core';
import type { ReactElement } from 'react';
import { perform } from '../../actions/perform.ts';
import { useServices, useSnapshot } from '../../store/services.ts';
import { FieldShell } from '../fields/FieldShell.tsx';
import { Picker } from '../fields/Picker.tsx';
import { RecordForm } from '../RecordForm.tsx';
import { useReadOnly } from '../useField.ts';
import { PartItem } from './PartItem.tsx';
import { adder, PartSection } from './PartSection.tsx';

const nobody = 'none';

/** Marks the contact point for one of the personas that have no mark yet. */
function MarkForPersona({ contactPoint }: { contactPoint: Id<'contactPoints'> }): ReactElement | null {
  const services = useServices();
  const { t } = services;
  const readOnly = useReadOnly() !== null;
  const personas = useSnapshot(read.personas);
  const moments = useSnapshot((snapshot) => read.momentsOfTruth(snapshot, contactPoint));
  const left = personas.filter(({ id }) => !moments.some(({ persona }) => persona === id));
  if (readOnly || left.length === 0 || moments.length === 0) return null;
  return (
    <FieldShell name="momentOfTruth.persona" label={t('moment.markFor')} problem={null}>
      {(ids) => (
        <Picker
          ids={ids}
          entries={[
            { key: nobody, label: t('moment.choose') },
            ...left.map(({ id, name }) => ({ key: id, label: name || t('inspector.untitled') })),
          ]}
          value={nobody}
          disabled={false}
          onChange={(persona) =>
            void perform(services, 'momentOfTruth.mark', { contactPoint, persona: persona as Id<'personas'> })
          }
        />
      )}
    </FieldShell>
  );
}

/** Whether an opinion forms here, for whom, and what decides it. */
export function MomentSection({ contactPoint }: { contactPoint: Id<'contactPoints'> }): ReactElement {
  const { t } = useServices();
  const moments = useSnapshot((snapshot) => read.momentsOfTruth(snapshot, contactPoint));
  const personas = useSnapshot((snapshot) => snapshot.tables.personas);
  const forWhom = (persona: string | null): string =>
    persona
      ? t('moment.forPersona', { persona: personas.get(persona)?.name || t('inspector.untitled') })
      : t('moment.everybody');
  const mark = adder({
    label: t('moment.mark'),
    command: 'momentOfTruth.mark',
    args: { contactPoint },
    makes: 'momentsOfTruth',
  });
  return (
    <PartSection
      name="momentOfTruth"
      title={definitions.momentsOfTruth.label}
      count={moments.length}
      adders={moments.length === 0 ? [mark] : []}
      empty={t('moment.none')}
    >
      {moments.map(({ id, persona }) => (
        <PartItem
          key={id}
          at={{ table: 'momentsOfTruth', id }}
          detail={forWhom(persona)}
          startOpen={moments.length === 1}
        >
          <RecordForm at={{ table: 'momentsOfTruth', id }} />
        </PartItem>
      ))}
      <MarkForPersona contactPoint={contactPoint} />
    </PartSection>
  );
}

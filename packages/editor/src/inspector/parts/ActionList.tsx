import { definitions, type Id, read } from '@journeywright/core';
import type { ReactElement } from 'react';
import { useServices, useSnapshot } from '../../store/services.ts';
import { RecordForm } from '../RecordForm.tsx';
import { PartItem } from './PartItem.tsx';
import { adder, PartSection } from './PartSection.tsx';

const ofFailure = ['failure', 'contactPoint'];
const ofContactPoint = ['contactPoint'];

/** What is done: recovery steps of a failure point, or improvements of a contact point. */
export function ActionList({
  holder,
}: {
  holder: { readonly table: 'failures' | 'contactPoints'; readonly id: string };
}): ReactElement {
  const { t } = useServices();
  const { table, id } = holder;
  const forFailure = table === 'failures';
  const actions = useSnapshot((snapshot) =>
    forFailure ? read.actionsOfFailure(snapshot, id) : read.actionsOfContactPoint(snapshot, id),
  );
  const add = forFailure
    ? adder({
        label: t('part.addRecovery'),
        command: 'action.add',
        args: { failure: id as Id<'failures'>, kind: 'recovery' },
        makes: 'actions',
      })
    : adder({
        label: t('part.addImprovement'),
        command: 'action.add',
        args: { contactPoint: id as Id<'contactPoints'>, kind: 'improvement' },
        makes: 'actions',
      });
  return (
    <PartSection
      name="actions"
      title={definitions.actions.plural}
      count={actions.length}
      adders={[add]}
      empty={t('part.none')}
    >
      {actions.map((action) => (
        <PartItem key={action.id} at={{ table: 'actions', id: action.id }} detail={action.status}>
          <RecordForm
            at={{ table: 'actions', id: action.id }}
            omit={forFailure ? ofFailure : ofContactPoint}
          />
        </PartItem>
      ))}
    </PartSection>
  );
}

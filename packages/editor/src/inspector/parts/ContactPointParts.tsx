import { definitions, type Failure, type Id, read } from '@journeywright/core';
import type { ReactElement } from 'react';
import { optionLabel } from '../../grid/words.ts';
import { useServices, useSnapshot } from '../../store/services.ts';
import { riskPriority } from '../ranking.ts';
import { RecordForm } from '../RecordForm.tsx';
import { ActionList } from './ActionList.tsx';
import { FailureForm } from './FailureForm.tsx';
import { MomentSection } from './MomentSection.tsx';
import { PartItem } from './PartItem.tsx';
import { adder, PartSection } from './PartSection.tsx';
import { useRank } from './Scores.tsx';

type PointProps = { readonly contactPoint: Id<'contactPoints'> };

function Transactions({ contactPoint }: PointProps): ReactElement {
  const { t } = useServices();
  const records = useSnapshot((snapshot) => read.transactions(snapshot, contactPoint));
  const add = adder({
    label: t('part.addTransaction'),
    command: 'transaction.add',
    args: { contactPoint },
    makes: 'transactions',
  });
  return (
    <PartSection
      name="transactions"
      title={definitions.transactions.plural}
      count={records.length}
      adders={[add]}
      empty={t('part.none')}
    >
      {records.map(({ id, kind }) => (
        <PartItem
          key={id}
          at={{ table: 'transactions', id }}
          detail={optionLabel('transactions', 'kind', kind)}
        >
          <RecordForm at={{ table: 'transactions', id }} />
        </PartItem>
      ))}
    </PartSection>
  );
}

function Responses({ contactPoint }: PointProps): ReactElement {
  const { t } = useServices();
  const records = useSnapshot((snapshot) => read.responses(snapshot, contactPoint));
  const add = adder({
    label: t('part.addResponse'),
    command: 'response.add',
    args: { contactPoint },
    makes: 'responses',
  });
  return (
    <PartSection
      name="responses"
      title={definitions.responses.plural}
      count={records.length}
      adders={[add]}
      empty={t('part.none')}
    >
      {records.map(({ id }) => (
        <PartItem key={id} at={{ table: 'responses', id }}>
          <RecordForm at={{ table: 'responses', id }} />
        </PartItem>
      ))}
    </PartSection>
  );
}

function FailureItem({ failure }: { failure: Failure }): ReactElement {
  const { t } = useServices();
  const rank = useRank(failure.id);
  const rpn = riskPriority(failure);
  const detail = rpn === null || rank === null ? t('score.rpnMissing') : `${t('score.rpn')} ${rpn} · ${rank}`;
  return (
    <PartItem at={{ table: 'failures', id: failure.id }} detail={detail}>
      <FailureForm id={failure.id} />
    </PartItem>
  );
}

function Failures({ contactPoint }: PointProps): ReactElement {
  const { t } = useServices();
  const records = useSnapshot((snapshot) => read.failures(snapshot, contactPoint));
  const add = (kind: 'fail' | 'wait', label: string) =>
    adder({ label, command: 'failure.add', args: { contactPoint, kind }, makes: 'failures' });
  return (
    <PartSection
      name="failures"
      title={definitions.failures.plural}
      count={records.length}
      adders={[add('fail', t('part.addFailure')), add('wait', t('part.addWait'))]}
      empty={t('part.none')}
    >
      {records.map((failure) => (
        <FailureItem key={failure.id} failure={failure} />
      ))}
    </PartSection>
  );
}

/** What belongs to a contact point, under its own fields. */
export function ContactPointParts({ contactPoint }: PointProps): ReactElement {
  return (
    <>
      <Transactions contactPoint={contactPoint} />
      <Responses contactPoint={contactPoint} />
      <MomentSection contactPoint={contactPoint} />
      <Failures contactPoint={contactPoint} />
      <ActionList holder={{ table: 'contactPoints', id: contactPoint }} />
    </>
  );
}

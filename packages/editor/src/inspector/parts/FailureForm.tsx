import type { ReactElement } from 'react';
import { RecordForm } from '../RecordForm.tsx';
import { ActionList } from './ActionList.tsx';
import { Scores, scoresAfter, scoresBefore } from './Scores.tsx';

/** A failure point: its fields, its scores and rank, and what is done about it. */
export function FailureForm({ id }: { id: string }): ReactElement {
  return (
    <>
      <RecordForm
        at={{ table: 'failures', id }}
        special={({ fields, title }) => {
          const scores = [scoresBefore, scoresAfter].find(({ severity }) => fields.includes(severity));
          return scores ? <Scores id={id} fields={scores} title={title ?? ''} /> : null;
        }}
      />
      <ActionList holder={{ table: 'failures', id }} />
    </>
  );
}

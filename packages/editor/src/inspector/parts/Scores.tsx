import { fieldOf, type NumberField } from '@journeywright/core';
import { type ReactElement, useId } from 'react';
import { useServices, useSnapshot } from '../../store/services.ts';
import { useNumberDraft } from '../fields/NumberControl.tsx';
import { ranksOf, riskPriority, severeFrom } from '../ranking.ts';
import { useFieldValue, useReadOnly } from '../useField.ts';

/** The three scores of a failure point, before or after the cure. */
export interface ScoreFields {
  readonly severity: string;
  readonly occurrence: string;
  readonly detection: string;
}

export const scoresBefore: ScoreFields = {
  severity: 'severity',
  occurrence: 'occurrence',
  detection: 'detection',
};
export const scoresAfter: ScoreFields = {
  severity: 'severityAfter',
  occurrence: 'occurrenceAfter',
  detection: 'detectionAfter',
};

function ScoreBox({ id, field, helpId }: { id: string; field: string; helpId: string | null }): ReactElement {
  const at = { table: 'failures' as const, id, field };
  const definition = fieldOf('failures', field) as NumberField;
  const draft = useNumberDraft({ at, definition });
  const readOnly = useReadOnly() !== null;
  const own = useId();
  const described = [helpId, draft.problem ? `${own}problem` : null].filter(Boolean).join(' ') || undefined;
  return (
    <div className="jw-in-score" data-field={field}>
      <input
        id={`${own}control`}
        data-draft={draft.pending || undefined}
        inputMode="numeric"
        value={draft.text}
        placeholder="–"
        readOnly={readOnly}
        autoComplete="off"
        aria-invalid={draft.problem !== null || undefined}
        aria-describedby={described}
        onChange={(event) => draft.type(event.target.value)}
        onKeyDown={draft.onKeyDown}
        onBlur={draft.commit}
      />
      <label htmlFor={`${own}control`}>{definition.label}</label>
      <p id={`${own}problem`} className="jw-in-problem" aria-live="polite">
        {draft.problem}
      </p>
    </div>
  );
}

function useScores(id: string, fields: ScoreFields): [number | null, number | null, number | null] {
  const score = (value: unknown): number | null => (typeof value === 'number' ? value : null);
  const at = { table: 'failures' as const, id };
  return [
    score(useFieldValue({ ...at, field: fields.severity })),
    score(useFieldValue({ ...at, field: fields.occurrence })),
    score(useFieldValue({ ...at, field: fields.detection })),
  ];
}

/** "rank 1 of 8" among all scored failure points of the journey; null while a score is missing. */
export function useRank(id: string): string | null {
  const { journey, t } = useServices();
  return useSnapshot((snapshot) => {
    const rank = ranksOf(snapshot, journey).get(id);
    return rank ? t('score.rank', { ...rank }) : null;
  });
}

/** Severity, occurrence and detection side by side, and what they make together. */
export function Scores({
  id,
  fields,
  title,
}: {
  id: string;
  fields: ScoreFields;
  title: string;
}): ReactElement {
  const { t } = useServices();
  const [severity, occurrence, detection] = useScores(id, fields);
  const rpn = riskPriority({ severity, occurrence, detection });
  const before = fields === scoresBefore;
  const rank = useRank(id);
  const help = useId();
  const names = [fields.severity, fields.occurrence, fields.detection];
  const helpOf = (field: string): string | undefined => fieldOf('failures', field)?.help;
  return (
    <fieldset className="jw-in-group">
      <legend>
        {title}
        {before && rank ? <span className="jw-in-rank">{rank}</span> : null}
      </legend>
      <div className="jw-in-scores">
        {names.map((field) => (
          <ScoreBox key={field} id={id} field={field} helpId={helpOf(field) ? `${help}${field}` : null} />
        ))}
        <div className="jw-in-score jw-in-rpn" title={t('score.rpnFull')}>
          <output aria-label={before ? t('score.rpnFull') : t('score.after')}>{rpn ?? '–'}</output>
          <span aria-hidden="true">{t('score.rpn')}</span>
        </div>
      </div>
      {before && rpn === null ? <p className="jw-in-help">{t('score.rpnMissingHelp')}</p> : null}
      {before && severity !== null && severity >= severeFrom ? (
        <p className="jw-in-severe">
          <span aria-hidden="true">⚠ </span>
          {t('score.severe', { severity })}
        </p>
      ) : null}
      {before ? (
        <details className="jw-in-details">
          <summary>{t('score.meaning')}</summary>
          <dl>
            {names.map((field) => (
              <div key={field}>
                <dt>{fieldOf('failures', field)?.label}</dt>
                <dd id={`${help}${field}`}>{helpOf(field)}</dd>
              </div>
            ))}
          </dl>
        </details>
      ) : null}
    </fieldset>
  );
}

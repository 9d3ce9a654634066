import type { NumberField } from '@journeywright/core';
import { type ReactElement, useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { useServices } from '../../store/services.ts';
import { useFieldValue, useSetField } from '../useField.ts';
import type { ControlProps } from './controlProps.ts';
import { FieldShell } from './FieldShell.tsx';

const unmeasured = 'none';

/** A number on a scale whose steps have words, for example the experience from 1 to 5. */
export function ScaleControl({ at, definition, readOnly }: ControlProps<NumberField>): ReactElement {
  const { t } = useServices();
  const value = useFieldValue(at);
  const set = useSetField(at);
  const [problem, setProblem] = useState<string | null>(null);
  const steps = Object.entries(definition.scale ?? {});
  const between = typeof value === 'number' && !steps.some(([step]) => Number(step) === value);
  return (
    <FieldShell name={at.field} label={definition.label} help={definition.help} problem={problem} group wide>
      {({ label, describedBy }) => (
        <>
          <RadioGroup
            className="jw-in-scale"
            aria-labelledby={label}
            {...(describedBy ? { 'aria-describedby': describedBy } : {})}
            value={typeof value === 'number' ? String(value) : unmeasured}
            isReadOnly={readOnly}
            onChange={(step) => setProblem(set(step === unmeasured ? null : Number(step)))}
          >
            {steps.map(([step, word]) => (
              <Radio key={step} value={step} className="jw-in-step">
                <b>{step}</b>
                <span>{word}</span>
              </Radio>
            ))}
            <Radio value={unmeasured} className="jw-in-step" data-none="">
              <span>{t('field.notMeasured')}</span>
            </Radio>
          </RadioGroup>
          {between ? (
            <p className="jw-in-note">{t('field.betweenValues', { value: String(value) })}</p>
          ) : null}
        </>
      )}
    </FieldShell>
  );
}

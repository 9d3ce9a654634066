import type { FlagField } from '@journeywright/core';
import { type ReactElement, useState } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import { useFieldValue, useSetField } from '../useField.ts';
import type { ControlProps } from './controlProps.ts';

/** Yes or no. */
export function FlagControl({ at, definition, readOnly }: ControlProps<FlagField>): ReactElement {
  const value = useFieldValue(at) === true;
  const set = useSetField(at);
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <div className="jw-in-field" data-field={at.field} data-wide="">
      <Checkbox
        className="jw-in-check"
        isSelected={value}
        isReadOnly={readOnly}
        onChange={(next) => setProblem(set(next))}
      >
        <span className="jw-in-tick" aria-hidden="true" />
        {definition.label}
      </Checkbox>
      {definition.help ? <p className="jw-in-help">{definition.help}</p> : null}
      <p className="jw-in-problem" aria-live="polite">
        {problem}
      </p>
    </div>
  );
}

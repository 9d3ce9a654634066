import type { Field } from '@journeywright/core';
import type { FieldRef } from '../../store/targets.ts';

/** What every control is given. */
export interface ControlProps<F extends Field = Field> {
  readonly at: FieldRef;
  readonly definition: F;
  readonly readOnly: boolean;
}

import { fieldOf } from '@journeywright/core';
import type { ReactElement } from 'react';
import type { FieldRef } from '../../store/targets.ts';
import { ChoiceControl } from './ChoiceControl.tsx';
import { DateControl } from './DateControl.tsx';
import { FlagControl } from './FlagControl.tsx';
import { LineControl } from './LineControl.tsx';
import { MembersControl } from './MembersControl.tsx';
import { NumberControl } from './NumberControl.tsx';
import { RefControl } from './RefControl.tsx';
import { ScaleControl } from './ScaleControl.tsx';
import { TextControl } from './TextControl.tsx';

/** The control for a field, told by the kind of its definition; nothing for fields set by moving. */
export function FieldControl({
  at,
  readOnly,
  name,
}: {
  at: FieldRef;
  readOnly: boolean;
  /** Instead of the field's own label; texts only. */
  name?: string;
}): ReactElement | null {
  const definition = fieldOf(at.table, at.field);
  const shared = { at, readOnly };
  switch (definition?.kind) {
    case 'text':
      return <TextControl {...shared} definition={definition} {...(name ? { name } : {})} />;
    case 'line':
      return <LineControl {...shared} definition={definition} />;
    case 'number':
      return definition.scale ? (
        <ScaleControl {...shared} definition={definition} />
      ) : (
        <NumberControl {...shared} definition={definition} />
      );
    case 'choice':
      return <ChoiceControl {...shared} definition={definition} />;
    case 'flag':
      return <FlagControl {...shared} definition={definition} />;
    case 'date':
      return <DateControl {...shared} definition={definition} />;
    case 'ref':
      return <RefControl {...shared} definition={definition} />;
    case 'members':
      return <MembersControl {...shared} definition={definition} />;
    default:
      return null;
  }
}

import { definitions, projectId } from '@journeywright/core';
import { type ReactElement, useId } from 'react';
import { Group } from 'react-aria-components/Group';
import { useServices } from '../store/services.ts';
import { Header } from './Header.tsx';
import { People } from './People.tsx';
import { RecordForm } from './RecordForm.tsx';

/** Nothing is selected: the journey, the project it belongs to, and its people. */
export function JourneyView(): ReactElement {
  const { journey } = useServices();
  const heading = useId();
  return (
    <>
      <Header at={{ table: 'journeys', id: journey }} />
      <RecordForm at={{ table: 'journeys', id: journey }} />
      <People kind="personas" />
      <People kind="actors" />
      <Group className="jw-in-section" aria-labelledby={heading}>
        <h4 id={heading}>{definitions.project.label}</h4>
        <RecordForm at={{ table: 'project', id: projectId }} />
      </Group>
    </>
  );
}

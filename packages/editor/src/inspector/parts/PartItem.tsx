import { definitions, type Snapshot } from '@journeywright/core';
import { type ReactElement, type ReactNode, useState } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components/Disclosure';
import { useStore } from 'zustand';
import { deskOf } from '../../actions/desk.ts';
import { removeRefs } from '../../actions/remove.ts';
import { Icon } from '../../panels/icons.tsx';
import { useServices, useSnapshot } from '../../store/services.ts';
import { type RecordRef, refKey } from '../../store/targets.ts';
import { recordTitle } from '../breadcrumb.ts';
import { useReadOnly } from '../useField.ts';
import { useAfterRemoval } from './afterRemoval.ts';

interface PartItemProps {
  readonly at: RecordRef;
  /** A few words beside the title. */
  readonly detail?: string | null;
  /** Its fields show from the start. */
  readonly startOpen?: boolean;
  readonly children: ReactNode;
}

/** Whether the part named by a key is this one, or an action of this failure point. */
function holds(snapshot: Snapshot, at: RecordRef, key: string | null): boolean {
  if (key === refKey(at)) return true;
  const action = key?.startsWith('actions/')
    ? snapshot.tables.actions.get(key.slice('actions/'.length))
    : undefined;
  return at.table === 'failures' && action?.failure === at.id;
}

/** One part of a contact point or failure point: its title, and behind it its fields. */
export function PartItem({ at, detail, startOpen = false, children }: PartItemProps): ReactElement {
  const services = useServices();
  const { t } = services;
  const afterRemoval = useAfterRemoval();
  const key = refKey(at);
  const inspect = useStore(deskOf(services), (desk) => desk.inspect);
  const [open, setOpen] = useState(startOpen);
  const [seen, setSeen] = useState(0);
  const title = useSnapshot((snapshot) => recordTitle(snapshot, at, t));
  const readOnly = useReadOnly() !== null;
  // Somebody asked to see this part, or something inside it.
  if (seen !== inspect.count) {
    setSeen(inspect.count);
    if (holds(services.doc.getState().snapshot, at, inspect.field)) setOpen(true);
  }
  return (
    <Disclosure className="jw-in-part" data-record={key} isExpanded={open} onExpandedChange={setOpen}>
      <div className="jw-in-part-head">
        <Heading level={5}>
          <Button slot="trigger" className="jw-in-part-title">
            <span className="jw-in-chevron" aria-hidden="true" />
            <span>{title}</span>
            {detail ? <small>{detail}</small> : null}
          </Button>
        </Heading>
        {readOnly ? null : (
          <Button
            slot={null}
            className="jw-in-icon"
            aria-label={t('part.remove', { kind: definitions[at.table].name, title })}
            onPress={() => {
              removeRefs(services, [at]);
              afterRemoval();
            }}
          >
            <Icon name="remove" />
          </Button>
        )}
      </div>
      <DisclosurePanel className="jw-in-part-body" aria-label={t('part.show', { title })}>
        {open ? children : null}
      </DisclosurePanel>
    </Disclosure>
  );
}

import { definitions } from '@journeywright/core';
import type { ReactElement } from 'react';
import { Button } from 'react-aria-components/Button';
import { openMoveDialog, startMove } from '../actions/moveTo.ts';
import { removeRefs } from '../actions/remove.ts';
import { useServices } from '../store/services.ts';
import type { RecordRef } from '../store/targets.ts';
import { useReadOnly } from './useField.ts';

/** "3 cards, 1 stage": how many of each kind, in the order they were selected. */
function kinds(refs: readonly RecordRef[]): string {
  const counts = new Map<RecordRef['table'], number>();
  for (const { table } of refs) counts.set(table, (counts.get(table) ?? 0) + 1);
  return [...counts]
    .map(([table, count]) => {
      const { name, plural } = definitions[table];
      return count === 1 ? `1 ${name}` : `${count} ${plural.toLowerCase()}`;
    })
    .join(', ');
}

/** Several things are selected: what they are, and what can be done with all of them. */
export function SeveralView({ refs }: { refs: readonly RecordRef[] }): ReactElement {
  const services = useServices();
  const { t, ui } = services;
  const readOnly = useReadOnly() !== null;
  return (
    <>
      <header className="jw-in-header">
        <p className="jw-in-crumbs">{kinds(refs)}</p>
        <h3 tabIndex={-1} data-inspector-title="">
          {t('inspector.selected', { count: refs.length })}
        </h3>
      </header>
      <p className="jw-in-help">{t('inspector.selectedHelp')}</p>
      <div className="jw-in-row">
        {readOnly ? null : (
          <>
            <Button className="jw-in-action" onPress={() => openMoveDialog(services, refs)}>
              {t('inspector.moveSelected')}
            </Button>
            <Button className="jw-in-action" onPress={() => startMove(services, refs)}>
              {t('inspector.moveByHand')}
            </Button>
            <Button className="jw-in-action" data-danger="" onPress={() => removeRefs(services, refs)}>
              {t('inspector.removeSelected', { count: refs.length })}
            </Button>
          </>
        )}
        <Button className="jw-in-action" onPress={() => ui.getState().select([])}>
          {t('inspector.clearSelection')}
        </Button>
      </div>
    </>
  );
}

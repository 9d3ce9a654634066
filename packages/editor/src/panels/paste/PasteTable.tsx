import { type PastePreview } from '@journeywright/core';
import type { ReactElement } from 'react';
import { oneLine, shortTitle } from '../../grid/words.ts';
import { useServices, useSnapshot } from '../../store/services.ts';
import { type Axis, type Beyond, blockTable } from './decide.ts';

/** Where the cells of a block go, as a table of lanes and contact points. */
export function PasteTable({
  preview,
  wholeStages,
  choice,
}: {
  preview: PastePreview;
  wholeStages: boolean;
  choice: Beyond;
}): ReactElement {
  const { t } = useServices();
  const snapshot = useSnapshot((state) => state);
  const { columns, rows, cell, moreColumns, moreRows } = blockTable(preview);
  const column = wholeStages ? 'stages' : 'contactPoints';
  const head = ({ to }: Axis, table: 'stages' | 'contactPoints' | 'lanes'): string => {
    if (typeof to === 'string') return shortTitle(snapshot, table, to, t);
    return choice === 'extend' ? t(`paste.new.${table}`, { n: to + 1 }) : t('paste.leftOut');
  };
  const isNew = (to: string | number): '' | undefined => (typeof to === 'number' ? '' : undefined);
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, also by keys */}
      <section className="jw-paste-table" aria-label={t('paste.preview')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('paste.lane')}</th>
              {columns.map((entry) => (
                <th key={entry.index} scope="col" data-new={isNew(entry.to)}>
                  {head(entry, column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.index}>
                <th scope="row" data-new={isNew(row.to)}>
                  {head(row, 'lanes')}
                </th>
                {columns.map(({ index, to }) => (
                  <td key={index} data-new={isNew(to) ?? isNew(row.to)}>
                    {oneLine(cell(row.index, index)?.text ?? '')}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {moreColumns + moreRows > 0 && (
        <p className="jw-soft">{t('paste.notShown', { rows: moreRows, columns: moreColumns })}</p>
      )}
    </>
  );
}

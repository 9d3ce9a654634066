import type { DecimalSign, Delimiter } from '@journeywright/core/interchange';
import { useMemo, useState } from 'react';
import { t } from '../messages/translate.ts';
import { MappingTable } from './MappingTable.tsx';
import { SelectField } from './SelectField.tsx';
import type { Sheet } from './sheet.ts';
import { type TableSettings, withColumn, withHeadRow, withRow } from './tableSettings.ts';
import { columnUse, columnUses, columnValue, rowUse, rowUses, rowValue } from './uses.ts';

interface TableFormProps {
  readonly sheets: readonly Sheet[];
  readonly sheet: Sheet;
  readonly settings: TableSettings;
  readonly onSheet: (name: string) => void;
  readonly onSettings: (settings: TableSettings) => void;
  /** Cells are separated by something else: everything is guessed anew. */
  readonly onDelimiter: (delimiter: Delimiter) => void;
}

const sure = 0.8;
const headRows = 8;

/** Whether every heading says clearly what it is, so that nobody needs to look. */
function isPlain({ form, long, wide }: TableSettings): boolean {
  return form === 'long'
    ? long.columns.every(({ field, confidence }) => field !== null && confidence >= sure)
    : wide.rows.every(({ target, confidence }) => target.as !== 'nothing' && confidence >= sure);
}

type Part = Pick<TableFormProps, 'settings' | 'onSettings'>;

function Columns({ settings, onSettings }: Part) {
  const { long, columnSamples } = settings;
  const uses = useMemo(() => columnUses(), []);
  return (
    <MappingTable
      caption={t('import.columns')}
      headed={t('import.heading.column')}
      uses={uses}
      rows={long.columns.map((column, key) => ({
        key,
        heading: column.heading,
        samples: columnSamples[key] ?? '',
        value: columnValue(column),
        guessed: column.field !== null && column.confidence < sure,
      }))}
      onUse={(at, value) => onSettings({ ...settings, long: withColumn(long, at, columnUse(value)) })}
    />
  );
}

function Rows({ settings, onSettings }: Part) {
  const { wide, rowSamples, rowHeadings } = settings;
  const uses = useMemo(() => rowUses(), []);
  const heads = [
    ...rowHeadings.slice(0, headRows).map((heading, row) => ({
      value: String(row),
      label: t('import.head.row', {
        row: row + 1,
        words: [heading.trim(), rowSamples[row] ?? '']
          .filter((words) => words !== '')
          .join(' · ')
          .slice(0, 60),
      }),
    })),
    { value: '', label: t('import.head.none') },
  ];
  const head = (which: 'stageRow' | 'contactPointRow', label: string) => (
    <SelectField
      label={label}
      value={wide[which] === null ? '' : String(wide[which])}
      options={heads}
      onChange={(value) => {
        const row = value === '' ? null : Number(value);
        onSettings({ ...settings, wide: withHeadRow(wide, which, row, rowHeadings) });
      }}
    />
  );
  return (
    <>
      <div className="app-signs">
        {head('stageRow', t('import.head.stages'))}
        {head('contactPointRow', t('import.head.points'))}
      </div>
      <MappingTable
        caption={t('import.rows')}
        headed={t('import.heading.row')}
        uses={uses}
        rows={wide.rows.map(({ row, heading, target, confidence }) => ({
          key: row,
          heading,
          samples: rowSamples[row] ?? '',
          value: rowValue(target),
          guessed: confidence < sure && target.as !== 'more' && rowValue(target) !== '=lane',
        }))}
        onUse={(row, value) => {
          const heading = wide.rows.find((one) => one.row === row)?.heading ?? '';
          onSettings({ ...settings, wide: withRow(wide, row, rowUse(value, heading)) });
        }}
      />
    </>
  );
}

/** How a table is read: its sheet, form and signs, and what each heading is taken for. */
export function TableForm({ sheets, sheet, settings, onSheet, onSettings, onDelimiter }: TableFormProps) {
  const { form, delimiter, decimal } = settings;
  const [open, setOpen] = useState(() => !isPlain(settings));
  return (
    <details className="app-table-form" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('import.table')}</summary>
      <div className="app-signs">
        {sheets.length > 1 && (
          <SelectField
            label={t('import.sheet')}
            value={sheet.name}
            options={sheets.map(({ name }) => ({ value: name, label: name }))}
            onChange={onSheet}
          />
        )}
        <SelectField
          label={t('import.form')}
          value={form}
          options={[
            { value: 'long', label: t('import.form.long') },
            { value: 'wide', label: t('import.form.wide') },
          ]}
          onChange={(value) => onSettings({ ...settings, form: value === 'wide' ? 'wide' : 'long' })}
        />
        {sheet.delimiter === null && (
          <SelectField
            label={t('import.delimiter')}
            value={delimiter}
            options={[
              { value: ',', label: t('import.delimiter.comma') },
              { value: ';', label: t('import.delimiter.semicolon') },
              { value: '\t', label: t('import.delimiter.tab') },
            ]}
            onChange={(value) => onDelimiter(value as Delimiter)}
          />
        )}
        <SelectField
          label={t('import.decimal')}
          value={decimal}
          options={[
            { value: '.', label: t('import.decimal.point') },
            { value: ',', label: t('import.decimal.comma') },
          ]}
          onChange={(value) => onSettings({ ...settings, decimal: value as DecimalSign })}
        />
      </div>
      {form === 'long' ? (
        <Columns settings={settings} onSettings={onSettings} />
      ) : (
        <Rows settings={settings} onSettings={onSettings} />
      )}
    </details>
  );
}

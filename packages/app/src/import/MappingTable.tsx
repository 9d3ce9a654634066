import { t } from '../messages/translate.ts';
import { type Option, type OptionGroup, Select } from './SelectField.tsx';

/** One heading that was found: some of its cells, and what it is taken for. */
export interface Mapped {
  readonly key: number;
  readonly heading: string;
  readonly samples: string;
  readonly value: string;
  /** Whether nobody has said so, and the heading does not say it clearly. */
  readonly guessed: boolean;
}

interface MappingTableProps {
  readonly caption: string;
  readonly headed: string;
  readonly rows: readonly Mapped[];
  readonly uses: readonly (Option | OptionGroup)[];
  readonly onUse: (key: number, value: string) => void;
}

/** Headings with what each is taken for, to be changed. */
export function MappingTable({ caption, headed, rows, uses, onUse }: MappingTableProps) {
  return (
    <table className="app-mapping">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{headed}</th>
          <th scope="col">{t('import.heading.samples')}</th>
          <th scope="col">{t('import.heading.use')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, heading, samples, value, guessed }) => (
          <tr key={key}>
            <th scope="row">{heading === '' ? '–' : heading}</th>
            <td>{samples}</td>
            <td>
              <Select
                label={t('import.use', { heading })}
                value={value}
                // A kind that is none of ours stays as the table says it.
                options={known(uses, value) ? uses : [{ value, label: value.replace(/^lane /, '') }, ...uses]}
                onChange={(next) => onUse(key, next)}
              />
              {guessed && <small>{t('import.use.guess')}</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function known(uses: MappingTableProps['uses'], value: string): boolean {
  return uses.some((one) => ('options' in one ? known(one.options, value) : one.value === value));
}

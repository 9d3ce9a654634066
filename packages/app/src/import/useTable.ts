import type { Delimiter } from '@journeywright/core/interchange';
import { type ComponentProps, useDeferredValue, useMemo, useState } from 'react';
import type { Planned } from './planImport.ts';
import type { ReadGiven } from './readGiven.ts';
import type { TableForm } from './TableForm.tsx';
import { planTable, proposeSettings, type TableSettings } from './tableSettings.ts';

const nothing: Planned = { ok: false, unplaced: [], diagnostics: [] };

/** What was said about one sheet; guesses are made for the sheet and its separator. */
interface Said {
  readonly sheet: string;
  readonly delimiter: Delimiter | undefined;
  readonly settings: TableSettings | undefined;
}

export interface PlannedTable {
  readonly planned: Planned;
  /** Whether the plan is still that of what was said before. */
  readonly settling: boolean;
  /** How the table is read, to be shown and changed; null where there is none. */
  readonly form: ComponentProps<typeof TableForm> | null;
}

/** The plan for a table, which follows what a person says about it. */
export function useTable(found: ReadGiven, title: string): PlannedTable {
  const sheets = found.kind === 'table' ? found.sheets : [];
  const [said, setSaid] = useState<Said>({
    sheet: sheets[0]?.name ?? '',
    delimiter: undefined,
    settings: undefined,
  });
  const sheet = sheets.find(({ name }) => name === said.sheet);
  const proposed = useMemo(
    () => (sheet ? proposeSettings(sheet, said.delimiter) : null),
    [sheet, said.delimiter],
  );
  const settings = said.settings ?? (proposed && 'settings' in proposed ? proposed.settings : null);
  const wanted = useMemo(() => (sheet && settings ? { sheet, settings } : null), [sheet, settings]);
  // Selects answer at once; a long table is planned after it.
  const settled = useDeferredValue(wanted);
  const planned = useMemo((): Planned => {
    if (found.kind !== 'table') return nothing;
    if (!settled) {
      const fault = proposed && 'fault' in proposed ? proposed.fault.diagnostics : [];
      return { ...nothing, diagnostics: [...found.diagnostics, ...fault] };
    }
    const made = planTable(settled.sheet, settled.settings, title);
    return {
      ...made,
      unplaced: [...made.unplaced, ...found.others(settled.sheet.name)],
      diagnostics: [...found.diagnostics, ...made.diagnostics],
    };
  }, [found, settled, proposed, title]);
  const form: PlannedTable['form'] =
    sheet && settings
      ? {
          sheets,
          sheet,
          settings,
          onSheet: (name) => setSaid({ sheet: name, delimiter: undefined, settings: undefined }),
          onSettings: (next) => setSaid({ ...said, settings: next }),
          onDelimiter: (delimiter) => setSaid({ ...said, delimiter, settings: undefined }),
        }
      : null;
  return { planned, settling: settled !== wanted, form };
}

import type { Finding } from '../findings/finding.ts';
import { findings } from '../findings/findings.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { ReportSection } from './report.ts';
import { nameText } from './valueText.ts';

/** Of one kind a reader needs some examples and the number, not all of them. */
const mostOfAKind = 5;

function rowsOf(snapshot: Snapshot, list: readonly Finding[]): string[][] {
  const shown = list.slice(0, list.length > mostOfAKind + 1 ? mostOfAKind : list.length);
  const rows = shown.map(({ severity, message, cure, about }) => {
    const chief = about[0];
    return [severity, chief ? nameText(snapshot, chief.table, chief.id) : '–', `${message} ${cure}`];
  });
  const more = list.length - shown.length;
  return more === 0 ? rows : [...rows, [list[0]?.severity ?? '', '–', `… and ${more} more of this kind.`]];
}

/** What the map itself tells that it lacks; the same kind of finding only so often. */
export function findingsSection(snapshot: Snapshot): ReportSection {
  const kinds = new Map<string, Finding[]>();
  for (const found of findings(snapshot)) {
    const list = kinds.get(found.code);
    if (list) list.push(found);
    else kinds.set(found.code, [found]);
  }
  const rows = [...kinds.values()].flatMap((list) => rowsOf(snapshot, list));
  return {
    heading: 'What a reader would ask next',
    level: 2,
    paragraphs:
      rows.length === 0
        ? ['Nothing is missing that the map itself can tell.']
        : ['Found by rule from the map itself. None of it says that the map is wrong.'],
    tables:
      rows.length === 0
        ? []
        : [{ title: '', columns: ['Weight', 'Where', 'What'].map((label) => ({ label })), rows }],
  };
}

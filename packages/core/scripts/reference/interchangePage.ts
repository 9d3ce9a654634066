import type { TableName } from '../../src/ids.ts';
import { type InterchangeFormat, interchangeFormats } from '../../src/interchange/formats.ts';
import { contentFields } from '../../src/interchange/keeps/words.ts';
import type { FormatKeeps } from '../../src/interchange/kept.ts';
import { studyFormat } from '../../src/interchange/study/index.ts';
import { definitions, tableNames } from '../../src/records/registry.ts';

const cell = (words: string): string => words.replaceAll('|', '\\|').replaceAll('\n', ' ');

// What belongs to the whole project is no part of a journey, and so of none of these formats.
const journeyTables = tableNames.filter((table) => table !== 'project' && table !== 'extras');

function fieldList(names: readonly string[]): string {
  return names.length === 0 ? '–' : names.map((name) => `\`${name}\``).join(', ');
}

function tableRow(table: TableName, keeps: FormatKeeps): string {
  const kept = keeps.tables[table] ?? [];
  const exactly = kept.filter(({ how }) => how === undefined).map(({ field }) => field);
  const changed = kept.filter(({ how }) => how !== undefined);
  const lost = contentFields(table)
    .map(([name]) => name)
    .filter((name) => !kept.some(({ field }) => field === name));
  const only = keeps.only?.[table];
  const things = definitions[table].plural + (only ? ` (only ${only.words})` : '');
  const changes = changed.map(({ field, how }) => `\`${field}\`: ${how}`).join('; ') || '–';
  return `| ${[things, fieldList(exactly), changes, fieldList(lost)].map(cell).join(' | ')} |`;
}

function keepsSection(keeps: FormatKeeps): string {
  const named = journeyTables.filter((table) => keeps.tables[table] !== undefined);
  const lost = journeyTables.filter((table) => keeps.tables[table] === undefined);
  return [
    '| what | kept exactly | kept, but changed | lost |',
    '|---|---|---|---|',
    ...named.map((table) => tableRow(table, keeps)),
    '',
    ...(lost.length > 0
      ? [`Lost altogether: ${lost.map((table) => definitions[table].plural.toLowerCase()).join(', ')}.`, '']
      : []),
    ...keeps.remarks.map((remark) => `- ${remark}`),
  ].join('\n');
}

function section(format: InterchangeFormat): string {
  const { name, label, extensions, keeps } = format;
  const ways = [format.import ? 'read' : '', format.export ? 'written' : ''].filter((way) => way !== '');
  const head = `## ${label}\n\nName \`${name}\`, files ending in ${extensions
    .map((one) => `\`${one}\``)
    .join(', ')}; it is ${ways.join(' and ')}.`;
  const body =
    keeps === 'everything'
      ? 'Holds the whole project and keeps everything: fields and parts this version does not know come out as they came in. Only what was removed is left out.'
      : keepsSection(keeps);
  return `${head}\n\n${body}`;
}

/** The page that says what each format keeps and loses. */
export function interchangePage(): string {
  return `# What each format keeps

Made from the declarations in \`packages/core/src/interchange\` by \`node packages/core/scripts/interchange.mjs\`; change the declarations, not this page. A test holds each format to its table on random journeys, both ways: what is said to be kept comes back as said, and nothing else does.

- \`journeywright convert IN OUT\` tells formats by the ending of the file or by name, and shows what would be made, what found no place, and what is lost.
- A journey keeps its order: stages, contact points, lanes and cards come back where they stood. Records get new ids unless the format says otherwise.
- A file of one journey holds what stands on its map. What waits in the parked tray, fields this version does not know, and rows of worksheets are counted as lost where the format has no place for them.
- What of the project stays behind is counted as well: other journeys, what belongs to no journey (rows of worksheets tied to nothing, studies, actors nobody names), what the project says of itself, and parts this version does not know. Nothing is left behind without a word.
- A spreadsheet of another program is read as a table: long (one row per contact point) or wide (lanes in rows), as its headings tell, in English or German. Where that is a guess, it is said. Of a workbook the first sheet that holds a table is read, or the one named with \`--sheet\`.
- Cells that a long table repeats on each row of a contact point are taken once, and that is said. Figures of emotion on a scale with figures below 0 are not taken for 1 to 5. A story map (\`road, goal, lane, step …\`) gives its goals as stages, its steps as contact points and all else as cards.
- An import changes nothing before it is applied: it is a plan with counts, with the words that found no place, and with remarks that name the line. Applied, it is one step of undo.
- Pasted text is not a file: lines become cards, and a block of cells from a spreadsheet becomes cards from the chosen cell rightward and downward. Cells without a lane or contact point are shown first; the map can be extended for them.

${interchangeFormats.map(section).join('\n\n')}

## Spreadsheet workbook

Name \`xlsx\`, files ending in \`.xlsx\`; it is read and written.

Holds the whole project and keeps everything: a workbook nobody changed comes back to the last byte. A test holds it to that on random projects.

- What can be changed in it, and what is taken over from a changed one, says [the project as a workbook](workbook.md). Cells that cannot be taken over are named with sheet and cell.
- A text longer than 32,767 characters is cut in its cell, not in the file.
- When another program drops the hidden sheet, what the visible cells hold is read, and that is said.
- Words are stored as texts, never as formulas. The formulas of the ranking and the risk matrix are ours.
- A workbook of another program is read as a table; what could not be placed is named with sheet and cell.

${section(studyFormat)}
`;
}

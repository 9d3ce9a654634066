import type { TableName } from '../../src/ids.ts';
import { type InterchangeFormat, interchangeFormats } from '../../src/interchange/formats.ts';
import { contentFields } from '../../src/interchange/keeps/words.ts';
import type { FormatKeeps } from '../../src/interchange/kept.ts';
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
- A file of one journey holds what stands on its map. What waits in the parked tray, fields this version does not know, and rows of worksheets are counted as lost where the format has no place for them. Other journeys of the project are not in it.
- An import changes nothing before it is applied: it is a plan with counts, with the words that found no place, and with remarks that name the line. Applied, it is one step of undo.
- Pasted text is not a file: lines become cards, and a block of cells from a spreadsheet becomes cards from the chosen cell rightward and downward. Cells without a lane or contact point are shown first; the map can be extended for them.

${interchangeFormats.map(section).join('\n\n')}
`;
}

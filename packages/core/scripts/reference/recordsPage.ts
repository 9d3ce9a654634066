import { idPrefixes, type TableName } from '../../src/ids.ts';
import type { Field } from '../../src/records/field.ts';
import { definitions, tableNames } from '../../src/records/registry.ts';

function cell(words: string): string {
  return words.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

function numberWords(field: Extract<Field, { kind: 'number' }>): string {
  const { min, max, unit, integer } = field;
  const range =
    min !== undefined && max !== undefined
      ? ` from ${min} to ${max}`
      : min !== undefined
        ? ` from ${min} up`
        : max !== undefined
          ? ` up to ${max}`
          : '';
  return `${integer ? 'whole number' : 'number'}${range}${unit ? ` (${unit})` : ''}, or null for not measured`;
}

function listed(options: readonly { readonly value: string }[]): string {
  return options.map(({ value }) => `\`${value}\``).join(', ');
}

function linked(table: TableName): string {
  return table === 'project' ? 'project' : `[${table}](#${table.toLowerCase()})`;
}

function typeWords(field: Field): string {
  switch (field.kind) {
    case 'text':
      return `text${field.multiline ? ' of several lines' : ''}, up to ${field.maxLength} characters; people can type into it together`;
    case 'line':
      return `text, up to ${field.maxLength} characters; replaced as a whole`;
    case 'number':
      return numberWords(field);
    case 'choice':
      return `one of ${listed(field.options)}${field.other ? ', or words of your own' : ''}; null when not said`;
    case 'flag':
      return 'true or false';
    case 'date':
      return 'a day as `YYYY-MM-DD`, or null';
    case 'ref':
      return `id in ${linked(field.table)}${field.required ? '; cannot be left out' : ', or null'}`;
    case 'members':
      return field.options
        ? `set of ${listed(field.options)}`
        : `set of ids in ${linked(field.table as TableName)}`;
    case 'order':
      return 'order key';
    case 'place':
      return `${Object.entries(field.refs)
        .map(([name, table]) => `\`${name}\` (id in ${linked(table)}, or null)`)
        .join(', ')} and \`order\` (order key), written as one value`;
    case 'json':
      return 'any JSON value';
  }
}

function row(name: string, field: Field): string {
  const label = field.hidden ? `${field.label} (set by commands)` : field.label;
  const help = field.help ? `${label}. ${field.help}` : label;
  const since = field.since === undefined ? '' : ` Since version ${field.since}.`;
  return `| \`${name}\` | ${cell(typeWords(field))} | ${cell(help + since)} |`;
}

function section(table: TableName): string {
  const { help, fields } = definitions[table];
  const id = table === 'project' ? 'One object, without an id.' : `Ids begin with \`${idPrefixes[table]}_\`.`;
  const rows = Object.entries(fields).map(([name, field]) => row(name, field));
  return [
    `## ${table}`,
    '',
    `${help} ${id}`,
    '',
    '| field | value | meaning |',
    '|---|---|---|',
    ...rows,
  ].join('\n');
}

/** The page of the reference that lists every record type and its fields. */
export function recordsPage(): string {
  const contents = tableNames.map((table) => `[${table}](#${table.toLowerCase()})`).join(' · ');
  return `# Records

Every table of a project and every field of its records. Made from the definitions in \`packages/core/src/records\` by \`node packages/core/scripts/reference.mjs\`; change the definitions, not this page.

- A field that is left out of a file has its default: empty text, null, false, an empty set, and \`V\` for an order key.
- Null means that nothing was measured or said. It is never 0.
- An order key is made of letters and digits and does not end in 0. Keys sort by code unit; records with the same key sort by id.
- A reference may name a record that is gone. Nothing is lost by that: such a record waits among the parked.
- Fields this version does not know are kept.

${contents}

${tableNames.map(section).join('\n\n')}
`;
}

import { idPrefixes, projectId, type TableName } from '../ids.ts';
import type { Json } from '../json.ts';
import { versionMap } from '../migrations/versionMap.ts';
import type { Field, Option } from '../records/field.ts';
import { definitions } from '../records/registry.ts';
import { formatName, listTables } from './format.ts';

type Schema = { readonly [key: string]: Json };

const text = { type: 'string', pattern: '^[^\\u0000]*$' } as const;
const orderKey = { $ref: '#/$defs/orderKey' } as const;

function idPattern(table: TableName): string {
  return `^${idPrefixes[table]}_[A-Za-z0-9_-]{1,64}$`;
}

function idSchema(table: TableName): Schema {
  return table === 'project' ? { const: projectId } : { $ref: `#/$defs/${table}.id` };
}

function orNull(schema: Schema): Schema {
  return { anyOf: [{ type: 'null' }, schema] };
}

function oneOf(options: readonly Option[]): Schema {
  return {
    anyOf: options.map(({ value, label, help }) => ({
      const: value,
      title: label,
      ...(help === undefined ? {} : { description: help }),
    })),
  };
}

function numberSchema(field: Extract<Field, { kind: 'number' }>): Schema {
  return {
    type: [field.integer ? 'integer' : 'number', 'null'],
    ...(field.min === undefined ? {} : { minimum: field.min }),
    ...(field.max === undefined ? {} : { maximum: field.max }),
    ...(field.unit === undefined ? {} : { 'x-unit': field.unit }),
  };
}

function valueSchema(field: Field): Schema {
  switch (field.kind) {
    case 'text':
    case 'line':
      return { ...text, maxLength: field.maxLength };
    case 'number':
      return numberSchema(field);
    case 'choice':
      return orNull(
        field.other
          ? { anyOf: [oneOf(field.options), { ...text, minLength: 1, maxLength: 200 }] }
          : oneOf(field.options),
      );
    case 'flag':
      return { type: 'boolean' };
    case 'date':
      return orNull({ type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' });
    case 'ref':
      return field.required ? idSchema(field.table) : orNull(idSchema(field.table));
    case 'members':
      return {
        type: 'array',
        uniqueItems: true,
        items: field.options ? oneOf(field.options) : idSchema(field.table as TableName),
      };
    case 'order':
      return orderKey;
    case 'place': {
      const parts = Object.entries(field.refs).map(([name, table]) => [name, orNull(idSchema(table))]);
      const both = 'stage' in field.refs && 'contactPoint' in field.refs;
      const ids = { stage: { type: 'string' }, contactPoint: { type: 'string' } };
      return {
        type: 'object',
        properties: { ...Object.fromEntries(parts), order: orderKey },
        required: ['order'],
        // A contact point knows its stage: a card that named both could contradict itself.
        ...(both ? { not: { type: 'object', properties: ids, required: ['stage', 'contactPoint'] } } : {}),
      };
    }
    case 'json':
      return {};
  }
}

function isRequired(field: Field): boolean {
  return field.kind === 'ref' && field.required;
}

function fieldSchema(field: Field): Schema {
  return {
    title: field.label,
    ...(field.help === undefined ? {} : { description: field.help }),
    ...valueSchema(field),
    ...(isRequired(field) ? {} : { default: field.default as Json }),
  };
}

function recordSchema(table: TableName): Schema {
  const { label, help, fields } = definitions[table];
  const members = Object.entries(fields).filter(([, field]) => field.kind === 'members');
  const required = Object.keys(fields).filter((name) => isRequired(fields[name] as Field));
  const stored = members.map(([name]) => [`^${name}:`, false]);
  return {
    type: 'object',
    title: label,
    description: help,
    properties: {
      id: idSchema(table),
      ...Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldSchema(field)])),
      removed: false,
    },
    patternProperties: { ...Object.fromEntries(stored), '^__proto__$': false },
    required: table === 'project' ? [] : ['id', ...required],
  };
}

/**
 * The JSON Schema (draft 2020-12) of project files, made from the record definitions. It is a little wider
 * than `parseProject`: ids used twice, days the calendar does not have, lengths in UTF-16 units and half
 * characters are told by the parser only.
 */
export function projectSchema(): Schema {
  const versions = Object.entries(versionMap());
  const ids = listTables.map((table) => [`${table}.id`, { type: 'string', pattern: idPattern(table) }]);
  const records = listTables.map((table) => [table, recordSchema(table)]);
  const lists = listTables.map((table) => [table, { type: 'array', items: { $ref: `#/$defs/${table}` } }]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Journeywright project',
    description: 'Customer-journey maps and service blueprints that belong together.',
    type: 'object',
    properties: {
      format: { const: formatName },
      schema: {
        type: 'object',
        description: 'The version of each sequence of migrations the file has.',
        properties: Object.fromEntries(
          versions.map(([name, version]) => [name, { type: 'integer', minimum: 1, maximum: version }]),
        ),
        required: versions.slice(0, 1).map(([name]) => name),
        additionalProperties: { const: 0 },
      },
      project: { $ref: '#/$defs/project' },
      ...Object.fromEntries(lists),
    },
    required: ['format', 'schema'],
    $defs: {
      orderKey: {
        type: 'string',
        description: 'Sorted by code unit; ties are sorted by id.',
        pattern: '^[0-9A-Za-z]{0,200}[1-9A-Za-z]$',
      },
      ...Object.fromEntries(ids),
      project: recordSchema('project'),
      ...Object.fromEntries(records),
    },
  };
}

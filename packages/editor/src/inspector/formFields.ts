import { definitions, type Field, type TableName } from '@journeywright/core';

/** Fields shown together, under one heading or none. */
export interface FormSection {
  readonly title: string | null;
  readonly fields: readonly string[];
}

const withoutControl: ReadonlySet<Field['kind']> = new Set(['order', 'place', 'json']);

/**
 * The fields of a form in the order of the definition. A group stands where its first field stands; fields
 * without a group keep their place before or after it. Hidden fields, and those set by moving, are left out.
 * @param omit names of fields shown elsewhere, for example the holder of a part shown inside its holder
 */
export function formSections(table: TableName, omit: readonly string[] = []): readonly FormSection[] {
  const sections: { title: string | null; fields: string[] }[] = [];
  for (const [name, field] of Object.entries(definitions[table].fields)) {
    if (field.hidden || withoutControl.has(field.kind) || omit.includes(name)) continue;
    const title = field.group ?? null;
    const last = sections.at(-1);
    const section =
      title === null ? (last?.title === null ? last : undefined) : sections.find((s) => s.title === title);
    if (section) section.fields.push(name);
    else sections.push({ title, fields: [name] });
  }
  return sections;
}

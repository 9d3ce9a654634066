import { definitions, tableNames } from '@journeywright/core';
import { describe, expect, it } from 'vitest';
import { formSections } from './formFields.ts';

describe('the fields of a form', () => {
  it('keeps groups together and the other fields around them', () => {
    const sections = formSections('contactPoints');
    expect(sections.map(({ title }) => title)).toEqual([null, 'Time and waiting', 'Service quality', null]);
    expect(sections[1]?.fields).toContain('waitTolerated');
    expect(sections.at(-1)?.fields).toEqual(['improvement', 'notes']);
  });

  it('shows every field that is not hidden, once', () => {
    for (const table of tableNames) {
      const shown = formSections(table).flatMap(({ fields }) => fields);
      const wanted = Object.entries(definitions[table].fields)
        .filter(([, { hidden, kind }]) => !hidden && kind !== 'order' && kind !== 'place' && kind !== 'json')
        .map(([name]) => name);
      expect(shown.toSorted()).toEqual(wanted.toSorted());
    }
  });

  it('leaves out what is hidden or asked to be left out', () => {
    const shown = formSections('actions', ['failure']).flatMap(({ fields }) => fields);
    expect(shown).not.toContain('order');
    expect(shown).not.toContain('failure');
    expect(shown).toContain('contactPoint');
  });
});

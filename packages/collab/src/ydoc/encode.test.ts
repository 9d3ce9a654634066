import {
  applyChangeSet,
  definitions,
  emptySnapshot,
  put,
  sameJson,
  type Snapshot,
  tableNames,
  versionMap,
} from '@journeywright/core';
import { arbitraryProject, plainOf, randomProject } from '@journeywright/core/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { encodeProject, readProject } from './encode.ts';
import { readSchema } from './schema.ts';

function through(snapshot: Snapshot): { doc: Y.Doc; read: Snapshot } {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, encodeProject(snapshot));
  return { doc, read: readProject(doc) };
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, sorted(inner)] as const);
  return entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

describe('encodeProject and readProject', () => {
  it('give back any project, unknown fields included', () => {
    fc.assert(
      fc.property(arbitraryProject, (snapshot) => {
        const said = JSON.stringify(sorted(plainOf(through(snapshot).read)));
        // Compared as text: a failing project would otherwise be printed by the thousand lines.
        expect(said === JSON.stringify(sorted(plainOf(snapshot)))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it.each([
    [{ constructor: 'odd', a: 1 }],
    [{ $json: '{"a":1}' }],
    [{ $json: 4 }],
    [[{ constructor: 1 }]],
    [{ deep: { constructor: null } }],
  ])('give back %j, which Yjs itself cannot hold or we could mistake', (value) => {
    const extra = { id: 'ext_odd', key: 'odd', value, unknown: value } as const;
    const { snapshot } = applyChangeSet(emptySnapshot, { ops: [put('extras', extra)] });
    expect(through(snapshot).read.tables.extras.get('ext_odd')).toEqual(extra);
  });

  it('give back what was removed as removed', () => {
    const { snapshot } = randomProject(7, 120);
    expect(tableNames.some((table) => snapshot.removed[table].size > 0)).toBe(true);
    expect(plainOf(through(snapshot).read)).toEqual(plainOf(snapshot));
  });

  it('write down the version of the schema', () => {
    const { doc } = through(randomProject(1, 1).snapshot);
    expect(readSchema(doc)).toEqual(versionMap());
  });

  it('write texts with the record, and no scalar that is at its default', () => {
    const { doc } = through(randomProject(3, 80).snapshot);
    for (const table of tableNames) {
      for (const map of doc.getMap<Y.Map<unknown>>(table).values()) {
        for (const [name, field] of Object.entries(definitions[table].fields)) {
          const value = map.get(name);
          if (field.kind === 'text') expect(value).toBeInstanceOf(Y.Text);
          else expect(value !== undefined && sameJson(value, field.default)).toBe(false);
        }
      }
    }
  });
});

import { applyChangeSet, createIdSource, emptySnapshot, serializeProject } from '@journeywright/core';
import { arbitraryProject } from '@journeywright/core/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportWorkbook } from './exportWorkbook.ts';
import { importWorkbook } from './importWorkbook.ts';

/** How many random projects; `WORKBOOK_RUNS=10000` for the long run. */
const numRuns = Number(process.env.WORKBOOK_RUNS ?? 100);
const seed = process.env.WORKBOOK_SEED ? Number(process.env.WORKBOOK_SEED) : undefined;
const ids = createIdSource(() => 0.5);

describe('any project', () => {
  test('comes back from its workbook to the last byte, and nothing is said to have changed', {
    timeout: 3_600_000,
  }, () => {
    fc.assert(
      fc.property(arbitraryProject, fc.boolean(), (snapshot, emptySheets) => {
        const bytes = exportWorkbook(snapshot, { emptySheets });
        const plan = importWorkbook(bytes, { snapshot: emptySnapshot, newId: ids });
        if (!plan.ok) throw new Error(JSON.stringify(plan.diagnostics));
        expect(plan.diagnostics).toEqual([]);
        expect(plan.unplaced).toEqual([]);
        const imported = applyChangeSet(emptySnapshot, plan.changeSet).snapshot;
        expect(serializeProject(imported)).toBe(serializeProject(snapshot));
      }),
      { numRuns, ...(seed === undefined ? {} : { seed }) },
    );
  });

  test('gives the same bytes each time', () => {
    fc.assert(
      fc.property(arbitraryProject, (snapshot) => {
        expect(exportWorkbook(snapshot)).toEqual(exportWorkbook(snapshot));
      }),
      { numRuns: Math.min(numRuns, 5) },
    );
  });
});

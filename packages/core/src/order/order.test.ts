import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareOrder,
  isOrderKey,
  orderKeyAt,
  orderKeyBetween,
  orderKeysAt,
  orderKeysBetween,
} from './order.ts';

const key = fc.stringMatching(/^[0-9A-Za-z]{0,6}[1-9A-Za-z]$/);

describe('order keys', () => {
  test('a key between two others lies strictly between and is a key', () => {
    fc.assert(
      fc.property(fc.option(key), fc.option(key), (a, b) => {
        fc.pre(a === null || b === null || a < b);
        const middle = orderKeyBetween(a, b);
        expect(isOrderKey(middle)).toBe(true);
        if (a !== null) expect(middle > a).toBe(true);
        if (b !== null) expect(middle < b).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('many keys between two others rise', () => {
    fc.assert(
      fc.property(fc.option(key), fc.option(key), fc.integer({ min: 0, max: 300 }), (a, b, count) => {
        fc.pre(a === null || b === null || a < b);
        const keys = orderKeysBetween(a, b, count);
        expect(keys).toHaveLength(count);
        const all = [...(a === null ? [] : [a]), ...keys, ...(b === null ? [] : [b])];
        for (let i = 1; i < all.length; i++) expect((all[i - 1] as string) < (all[i] as string)).toBe(true);
      }),
    );
  });

  test('a key between equal keys is refused', () => {
    expect(() => orderKeyBetween('V', 'V')).toThrow(RangeError);
  });

  test('an item lands at the index asked for, ties or not', () => {
    const siblings = fc.array(fc.record({ id: fc.uuid(), order: fc.constantFrom('V', 'W', 'W1', 'a') }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(siblings, fc.nat(12), fc.integer({ min: 1, max: 4 }), (items, wanted, count) => {
        const sorted = [...items].sort(compareOrder);
        const index = Math.min(wanted, sorted.length);
        const plan = orderKeysAt(sorted, index, count);
        const rekeyed = new Map(plan.rekey.map((item) => [item.id, item.order]));
        const made = plan.keys.map((order, i) => ({ id: `~new${i}`, order }));
        const after = [
          ...sorted.map((item) => ({ ...item, order: rekeyed.get(item.id) ?? item.order })),
          ...made,
        ].sort(compareOrder);
        const ids = sorted.map((item) => item.id);
        ids.splice(index, 0, ...made.map((item) => item.id));
        expect(after.map((item) => item.id)).toEqual(ids);
      }),
      { numRuns: 1000 },
    );
  });

  test('two thousand insertions at one place keep keys short', () => {
    let items: { id: string; order: string }[] = [];
    for (let i = 0; i < 2000; i++) {
      const plan = orderKeyAt(items, Math.floor(items.length / 2));
      const rekeyed = new Map(plan.rekey.map((item) => [item.id, item.order]));
      items = [
        ...items.map((item) => ({ ...item, order: rekeyed.get(item.id) ?? item.order })),
        { id: `i${i}`, order: plan.key },
      ].sort(compareOrder);
    }
    expect(Math.max(...items.map((item) => item.order.length))).toBeLessThanOrEqual(48);
  });
});

import { describe, expect, it } from 'vitest';
import type { Target } from '../store/targets.ts';
import { actionsFor, runAction } from './actionsFor.ts';
import { testServices } from './editor.test-support.ts';

const targets: readonly Target[] = [
  { kind: 'corner' },
  { kind: 'stage', id: 'stg_a' as never },
  { kind: 'contactPoint', id: 'cpt_a1' as never },
  { kind: 'lane', id: 'lan_acts' as never },
  { kind: 'cell', lane: 'lan_acts' as never, contactPoint: 'cpt_a1' as never },
  { kind: 'cell', lane: 'lan_curve' as never, contactPoint: 'cpt_a1' as never },
  { kind: 'item', table: 'cards', id: 'crd_1', field: 'text' },
  { kind: 'item', table: 'responses', id: 'rsp_1', field: 'trigger' },
  { kind: 'item', table: 'failures', id: 'fail_1', field: 'mode' },
  { kind: 'item', table: 'contactPoints', id: 'cpt_a1', field: 'expectation' },
];

describe('actionsFor', () => {
  it.each(targets)('names each action once and changes nothing by listing them: %o', (target) => {
    const { services, snapshot } = testServices();
    const before = snapshot();
    const ids = actionsFor(services, target).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
    expect(snapshot()).toBe(before);
  });

  it('says why something cannot be done, and says it again when it is tried', () => {
    const { services } = testServices();
    const first: Target = { kind: 'stage', id: 'stg_a' as never };
    const left = actionsFor(services, first).find(({ id }) => id === 'move.left');
    expect(left?.refusal).toBe('There is no place further that way.');
    runAction(services, first, 'move.left');
    expect(services.ui.getState().notice).toEqual({ text: left?.refusal, undo: false, tone: 'problem' });
  });

  it('shows which emotion is the present one', () => {
    const { services } = testServices();
    const checked = actionsFor(services, { kind: 'contactPoint', id: 'cpt_c1' as never }).filter(
      (a) => a.checked,
    );
    expect(checked.map(({ id }) => id)).toEqual(['emotion.5']);
  });

  it('lists the links of a card, to go there and to remove them', () => {
    const { services } = testServices();
    services.commands.run('link.add', { from: 'crd_1' as never, to: 'crd_2' as never });
    const labels = actionsFor(services, { kind: 'item', table: 'cards', id: 'crd_2', field: 'text' }).map(
      (a) => a.label,
    );
    expect(labels).toContain('Go to “Opens it”, where it comes from');
    expect(labels).toContain('Remove link with “Opens it”');
  });
});

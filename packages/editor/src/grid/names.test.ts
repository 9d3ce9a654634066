import { describe, expect, it } from 'vitest';
import { testServices } from '../actions/editor.test-support.ts';
import {
  cellName,
  contactPointName,
  cornerName,
  emotionText,
  itemName,
  laneName,
  presenceText,
  stageName,
} from './names.ts';

const { services, snapshot } = testServices();
services.commands.run('link.add', { from: 'crd_3' as never, to: 'crd_4' as never });
services.commands.run('record.set', { table: 'cards', id: 'crd_4', field: 'symbol', value: 'fail' });
const { layout } = services.layout.getState();
const { t } = services;
const naming = { snapshot: snapshot(), layout, t };
const laneOf = (id: string) => layout.lanes.find((lane) => lane.id === id) as never;
const columnOf = (id: string) => layout.columns.find((column) => column.contactPoint === id) as never;
const item = (key: string) => layout.items.get(key) as never;

describe('names in the grid', () => {
  it('says where a cell is and what it holds', () => {
    expect(cellName(naming, laneOf('lan_acts'), columnOf('cpt_a1'))).toMatch(
      /^Stage 1 of 3, Book; contact point 1 of 2, .*; lane customer actions; 2 cards$/,
    );
    expect(cellName(naming, laneOf('lan_curve'), columnOf('cpt_c1'))).toMatch(/; 5 delighted$/);
    expect(cellName(naming, laneOf('lan_curve'), columnOf('cpt_a2'))).toMatch(/; not measured$/);
    expect(cellName(naming, laneOf('lan_back'), columnOf('cpt_c1'))).toMatch(/; Empty$/);
  });

  it('says of a card where it leads, where it comes from and what it marks', () => {
    expect(itemName(naming, item('cards/crd_3/text'))).toBe('Written reply; 1 of 1; goes to Checks rooms');
    expect(itemName(naming, item('cards/crd_4/text'))).toBe(
      'Checks rooms; F – fail point; 1 of 1; comes from Written reply',
    );
    expect(itemName(naming, item('cards/crd_stage/text'))).toContain('for the whole stage');
    expect(itemName(naming, item('failures/fail_1/mode'))).toContain('126');
  });

  it('names heads with what is drawn on them', () => {
    expect(stageName(naming, 'stg_a')).toBe('Stage 1 of 3, Book; 2 contact points');
    expect(contactPointName(naming, columnOf('cpt_a1'))).toMatch(
      /^Contact point 1 of 2, .*; moment of truth; .*one failure point/,
    );
    expect(laneName(naming, 'lan_front')).toBe('Lane 5 of 9, front-stage; zone Front-stage');
    expect(cornerName(naming)).toBe('Stay; 3 stages; 3 contact points; 9 lanes');
  });

  it('has words for every emotion', () => {
    expect([null, 1, 4, 4.5].map((value) => emotionText(value, t))).toEqual([
      'not measured',
      '1 unsatisfied',
      '4 satisfied',
      '4.5',
    ]);
  });

  it('says who is typing, into this field only', () => {
    const others = [
      { key: '1', user: { name: 'Priya', color: 'red' }, editing: 'cards/crd_3/text' },
    ] as never;
    expect(presenceText(others, { table: 'cards', id: 'crd_3', field: 'text' }, t)).toBe(
      'Priya is editing this',
    );
    expect(presenceText(others, { table: 'cards', id: 'crd_3', field: 'note' }, t)).toBe('');
  });
});

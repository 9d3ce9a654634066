import { describe, expect, it } from 'vitest';
import { deskOf } from '../../actions/desk.ts';
import { testServices } from '../../actions/editor.test-support.ts';
import { addWords } from '../../messages/translate.ts';
import { laterWords } from '../../messages/laterWords.ts';
import { pasteBlock, pasteText } from './pasteText.ts';

addWords(laterWords);
const cell = { lane: 'lan_back', contactPoint: 'cpt_a1' } as never;

function desk() {
  const { services, session, snapshot } = testServices();
  const lines: (readonly string[])[] = [];
  const before = snapshot().tables.cards.size;
  return {
    services,
    session,
    snapshot,
    lines,
    made: () => snapshot().tables.cards.size - before,
    pasting: () => deskOf(services).getState().pasting,
    said: () => services.ui.getState().announcement.text,
    paste: (text: string, html = '') => pasteText(services, cell, { text, html }, (all) => lines.push(all)),
  };
}

describe('pasting text that may be a block', () => {
  it('pastes a small one at once, as one step, and says so', () => {
    const { paste, made, pasting, said, session } = desk();
    paste('a\tb\n');
    expect([made(), pasting(), said()]).toEqual([2, null, '2 cards pasted']);
    session.undo();
    expect(made()).toBe(0);
  });
  it('asks where a part does not fit, and has made nothing then', () => {
    const { paste, made, pasting } = desk();
    paste(Array.from({ length: 30 }, (_, i) => `w${i}`).join('\t'));
    expect(made()).toBe(0);
    expect(pasting()?.rows[0]).toHaveLength(30);
  });
  it('gives lines, and a single cell, to whom lines are for', () => {
    const { paste, lines, made } = desk();
    paste('"only one"', '<table><tr><td>only one</td></tr></table>');
    paste('"quoted" and not a block\nsecond');
    expect(lines).toEqual([['only one'], ['"quoted" and not a block', 'second']]);
    expect(made()).toBe(0);
  });
  it('says that blank cells are nothing', () => {
    const { paste, said, made } = desk();
    paste('\t\n\t\n', '<table></table>');
    expect([said(), made()]).toEqual(['Nothing to paste: the cells are blank', 0]);
  });
  it('tells why a lane takes none', () => {
    const { services, pasting } = desk();
    const lane = services.layout.getState().layout.lanes.find(({ content }) => content !== 'cards');
    if (!lane) throw new Error('The sample has no lane without cards.');
    pasteText(
      services,
      { lane: lane.id, contactPoint: 'cpt_a1' } as never,
      { text: 'a\tb', html: '' },
      () => {},
    );
    expect(services.ui.getState().notice).toMatchObject({ tone: 'problem' });
    expect(pasting()).toBeNull();
  });
  it('says what the map was extended by', () => {
    const { services, said } = desk();
    const rows = [Array.from({ length: 30 }, (_, i) => `w${i}`)];
    expect(pasteBlock(services, { cell, rows, remarks: [] }, 'extend')).toBe(true);
    expect(said()).toMatch(/^30 cards pasted; \d+ contact points added$/);
  });
});

import { describe, expect, it } from 'vitest';
import { processorTime } from '../../../testing/processorTime.ts';
import { hotel } from '../../../testing/hotel.ts';
import { mulberry32 } from '../../../testing/random.ts';
import { checkChangeSet } from '../../change/check.ts';
import { createIdSource } from '../../ids.ts';
import { emptySnapshot } from '../../snapshot/snapshot.ts';
import type { Import } from '../import.ts';
import { exportLongTable } from './exportLong.ts';
import { exportWideTable } from './exportWide.ts';
import { importLongTable } from './importLong.ts';
import { importWideTable } from './importWide.ts';

const context = () => ({ snapshot: emptySnapshot, newId: createIdSource(mulberry32(5)) });

/** Whatever the text, there is a plan that may be applied or an error that says what is wrong. */
function faultOf(plan: Import): unknown {
  if (plan.ok) return checkChangeSet(emptySnapshot, plan.changeSet);
  return plan.diagnostics.some(({ severity, message }) => severity === 'error' && message !== '')
    ? null
    : plan;
}

const forms = [
  ['long', exportLongTable(hotel, 'jny_stay').text, importLongTable],
  ['wide', exportWideTable(hotel, 'jny_stay').text, importWideTable],
] as const;

describe.each(forms)('spoiled tables of the %s form', (_name, text, read) => {
  it('cut off anywhere', () => {
    for (let at = 0; at < text.length; at++) expect(faultOf(read(text.slice(0, at), context()))).toBeNull();
  });

  it('with characters changed', () => {
    const random = mulberry32(9);
    const bad = ['"', ',', ';', '\t', '\n', '\r', '\u0000', '\uFEFF', '\u202E', '\u200B', '\uD800', '=', '9'];
    for (let run = 0; run < 400; run++) {
      let spoiled = text;
      for (let n = 0; n < 3; n++) {
        const at = Math.floor(random() * spoiled.length);
        spoiled = spoiled.slice(0, at) + bad[Math.floor(random() * bad.length)] + spoiled.slice(at + 1);
      }
      expect(faultOf(read(spoiled, context()))).toBeNull();
    }
  });

  it.each([
    ['nothing', ''],
    ['blanks', ' \n , , \n'],
    ['a quote that never closes', 'stage,contact point\n"Book,Asks\n'],
    ['names of objects', '__proto__,constructor,toString\nstage,x,y\nhasOwnProperty,a,b\n'],
    ['many quotes', '"'.repeat(20_001)],
    ['many separators', ','.repeat(3_000)],
    ['one long cell', `stage,contact point\nBook,${'x'.repeat(30_000)}\n`],
    [
      'huge numbers',
      'stage_order,stage,contact_point,minutes,emotion\n1e999,a,b,1e400,1e308\n999999999999,c,d,-1,NaN\n',
    ],
  ])('%s', (_what, given) => expect(faultOf(read(given, context()))).toBeNull());

  it('refuses what would become too many records', () => {
    const lines = '"a\nb\nc\nd\ne\nf\ng\nh"';
    const row = `Row,${`${lines},`.repeat(300)}`;
    const plan = importWideTable(`Stage,${'s,'.repeat(300)}\n${`${row}\n`.repeat(90)}`, context());
    expect(plan).toMatchObject({ ok: false, diagnostics: [{ code: 'too-many-records' }] });
  });

  it('takes 3,000 rows in good time', () => {
    const rows = Array.from({ length: 3_000 }, (_, at) => `Stage ${at % 50},Point ${at},,3,"a\nb"`).join(
      '\n',
    );
    const before = processorTime();
    expect(faultOf(read(`stage,contact point,minutes,emotion,failure\n${rows}`, context()))).toBeNull();
    expect(processorTime() - before).toBeLessThan(5_000);
  });
});

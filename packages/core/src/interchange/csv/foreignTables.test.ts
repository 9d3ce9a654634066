import { describe, expect, test } from 'vitest';
import { applyChangeSet } from '../../change/apply.ts';
import { createIdSource } from '../../ids.ts';
import { read } from '../../map/queries.ts';
import { emptySnapshot, type Snapshot } from '../../snapshot/snapshot.ts';
import { mulberry32 } from '../../../testing/random.ts';
import { importTable } from './importTable.ts';
import { tableForm } from './proposeMapping.ts';
import { readTextRows } from '../table/index.ts';

interface Taken {
  readonly snapshot: Snapshot;
  /** Stages with their contact points. */
  readonly map: Readonly<Record<string, readonly string[]>>;
  readonly codes: readonly string[];
  readonly unplaced: readonly string[];
}

function taken(text: string): Taken {
  const plan = importTable(text, { snapshot: emptySnapshot, newId: createIdSource(mulberry32(1)) });
  if (!plan.ok) throw new Error(plan.diagnostics[0]?.message);
  const { snapshot } = applyChangeSet(emptySnapshot, plan.changeSet);
  const [journey] = read.journeys(snapshot);
  return {
    snapshot,
    map: Object.fromEntries(
      read
        .stages(snapshot, journey?.id ?? '')
        .map(({ id, title }) => [title, read.contactPoints(snapshot, id).map((point) => point.title)]),
    ),
    codes: plan.diagnostics.map(({ code }) => code),
    unplaced: plan.unplaced.map(({ text: words }) => words),
  };
}

const all = ({ snapshot }: Taken, table: 'failures' | 'transactions' | 'responses' | 'cards') => [
  ...snapshot.tables[table].values(),
];
const texts = (of: Taken): string[] => all(of, 'cards').map((card) => (card as { text: string }).text);
const points = ({ snapshot }: Taken) =>
  read
    .stages(snapshot, read.journeys(snapshot)[0]?.id ?? '')
    .flatMap(({ id }) => read.contactPoints(snapshot, id));

describe('spreadsheets of other programs', () => {
  test('a matrix with bullets in cells and feelings told in words', () => {
    const it = taken(
      ',Awareness,Purchase,Loyalty\nSteps,"• Sees an ad\n• Hears of it",Pays,Reads mail\nFeelings,Curious,Nervous,Happy\n' +
        'Pain points,,"Card refused\nNo invoice",Too many mails\nOpportunities,Better ads,,\n',
    );
    expect(it.map).toEqual({ Awareness: ['Awareness'], Purchase: ['Purchase'], Loyalty: ['Loyalty'] });
    expect(texts(it)).toEqual(expect.arrayContaining(['Sees an ad', 'Hears of it', 'Nervous', 'Better ads']));
    expect(all(it, 'failures')).toHaveLength(3);
    expect([it.codes, it.unplaced]).toEqual([[], []]);
  });

  test('a matrix with merged stages over steps, and figures for feelings', () => {
    const it = taken(
      'Stages,Search,,Book\nTouchpoints,Ad,Comparison,Website\nUser goals,Find,Find,Pay\nEmotions,4,3,2\nProblems,,Old prices,\n',
    );
    expect(it.map).toEqual({ Search: ['Ad', 'Comparison'], Book: ['Website'] });
    expect(points(it).map(({ emotion }) => emotion)).toEqual([4, 3, 2]);
    expect(it.codes).toEqual([]);
  });

  test('German headings, decimal commas, semicolons', () => {
    const it = taken(
      'Phase;Kontaktpunkt;Kanal;Dauer (Min);Emotion;Schmerzpunkt;Maßnahme\nVorher;Anruf;Telefon;3,5;2,5;Besetzt, niemand;Rückruf\n' +
        'Vorher;Webseite;Internet;1,25;4,0;;\nWährend;Empfang;;10,5;3,5;Schlange;\n',
    );
    expect(it.map).toEqual({ Vorher: ['Anruf', 'Webseite'], Während: ['Empfang'] });
    expect(points(it).map(({ minutes, emotion }) => [minutes, emotion])).toEqual([
      [3.5, 2.5],
      [1.25, 4],
      [10.5, 3.5],
    ]);
    expect(points(it)[0]?.improvement).toBe('Rückruf');
    expect([it.codes, it.unplaced]).toEqual([[], []]);
  });

  test('a list of touchpoints with their phase, problem and emotion', () => {
    const it = taken('Touchpoint,Phase,Pain point,Emotion\nSite,Find,Slow,2\nShop,Buy,,4\nMail,Use,Late,1\n');
    expect(it.map).toEqual({ Find: ['Site'], Buy: ['Shop'], Use: ['Mail'] });
    expect(all(it, 'failures')).toHaveLength(2);
  });

  test('every cell repeated on each row is taken once, and that is said', () => {
    const row = (problem: string): string =>
      `Book,Call desk,telephone,Room booked,Call back,Desk,${problem},Agent answers,Check,yes\n`;
    const it = taken(
      'Stage,Contact point,Channel,Transaction,Response,Response owner,Pain point,Front stage,Recovery,MOT\n' +
        `${row('Busy')}${row('Wrong price')}${row('Busy')}`,
    );
    expect(it.map).toEqual({ Book: ['Call desk'] });
    expect([all(it, 'transactions').length, all(it, 'responses').length, texts(it)]).toEqual([
      1,
      1,
      ['Agent answers'],
    ]);
    expect(
      all(it, 'failures')
        .map((one) => (one as { mode: string }).mode)
        .sort(),
    ).toEqual(['Busy', 'Wrong price']);
    expect([it.snapshot.tables.actions.size, it.snapshot.tables.momentsOfTruth.size]).toEqual([2, 1]);
    expect(it.codes).toEqual(['repeated-words']);
  });

  test('a roadmap: goals are stages, steps contact points, all else cards', () => {
    const it = taken(
      'road,goal,lane,step,notes,type,status,position,date\nOnboard,Start,Customer,Check data,Looks,action,open,2,2026-01-06\n' +
        'Onboard,Start,Customer,Sign up,Fills in,action,done,1,2026-01-05\n',
    );
    expect(it.map).toEqual({ Start: ['Sign up', 'Check data'] });
    expect(texts(it)).toEqual(expect.arrayContaining(['Onboard', 'Customer', 'Looks', 'done', '2026-01-05']));
    expect([it.codes, it.unplaced]).toEqual([[], []]);
  });

  test('numbered steps without phases', () => {
    const it = taken(
      'Step #,Step,Actor,Action,Emotion score\n2,Check in,Clerk,Asks,4\n1,Arrive,Guest,Parks,3\n',
    );
    expect(it.map).toEqual({ '': ['Arrive', 'Check in'] });
    expect(it.unplaced).toEqual(['Asks', 'Parks']);
  });

  test('a blueprint with its lines as rows', () => {
    const it = taken(
      'Lane;Search;Book\nPhysical evidence;Ad;Mail\nLine of interaction;;\nOnstage;;Chats\nLine of visibility;;\nBackstage;;Checks\n',
    );
    expect(it.map).toEqual({ Search: ['Search'], Book: ['Book'] });
    const [journey] = read.journeys(it.snapshot);
    expect(read.lanes(it.snapshot, journey?.id ?? '').map(({ kind }) => kind)).toEqual([
      'evidence',
      'front-stage',
      'back-stage',
    ]);
  });

  test('figures of a scale from −2 to 2 are not taken for 1 to 5', () => {
    for (const table of [
      'Step,Before,After\nSatisfaction,-1,2\n',
      'Stage,Contact point,Emotion\nBefore,Ad,-1\nAfter,Mail,2\n',
    ]) {
      const it = taken(table);
      expect(points(it).map(({ emotion }) => emotion)).toEqual([null, null]);
      expect(it.unplaced).toEqual(['-1', '2']);
    }
  });

  test('a table nothing is known of is read as a guess, and that is said', () => {
    expect(taken('foo,bar\nbaz,qux\n').codes).toContain('form-guessed');
  });

  test('study data says that it is some, and how to read it', () => {
    const text = 'id,E1,E2,P1,P2\nr1,6,7,5,5\n';
    const plan = importTable(text, { snapshot: emptySnapshot, newId: createIdSource(mulberry32(1)) });
    expect(plan.diagnostics[0]).toMatchObject({ code: 'looks-like-study', line: 1 });
    expect(plan.diagnostics[0]?.cure).toContain('--from study');
    expect(taken('Stage,Contact point,P1\na,b,c\n').codes).not.toContain('looks-like-study');
  });

  test('our own two forms are told apart', () => {
    const form = (text: string) => {
      const rows = readTextRows(text);
      return rows.ok ? tableForm(rows) : null;
    };
    expect(form('stage_order,stage,contact_order,contact_point\n1,a,1,b\n')).toBe('long');
    expect(form('stage,kind,a,b\ncontact point,,c,d\nThings,,e,f\n')).toBe('wide');
  });
});

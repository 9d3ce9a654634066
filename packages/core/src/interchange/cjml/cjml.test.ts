import { describe, expect, it } from 'vitest';
import { firstBrokenPromise } from '../../../testing/formatKeeps.ts';
import { hotel } from '../../../testing/hotel.ts';
import { mulberry32 } from '../../../testing/random.ts';
import { applyChangeSet } from '../../change/apply.ts';
import { changeSet, set } from '../../change/changeSet.ts';
import { checkChangeSet } from '../../change/check.ts';
import { createIdSource } from '../../ids.ts';
import { read } from '../../map/queries.ts';
import { emptySnapshot, type Snapshot } from '../../snapshot/snapshot.ts';
import { exportCjml } from './exportCjml.ts';
import { type CjmlImportOptions, importCjml } from './importCjml.ts';
import { cjmlKeeps } from './keeps.ts';

const context = (snapshot: Snapshot = emptySnapshot) => ({ snapshot, newId: createIdSource(mulberry32(4)) });

function importOf(text: string, options: CjmlImportOptions = {}) {
  const plan = importCjml(text, context(), options);
  if (!plan.ok) throw new Error(plan.diagnostics.at(-1)?.message);
  expect(checkChangeSet(emptySnapshot, plan.changeSet)).toBeNull();
  return { ...plan, snapshot: applyChangeSet(emptySnapshot, plan.changeSet).snapshot };
}

const points = (snapshot: Snapshot, journey = 0) =>
  read
    .stages(snapshot, read.journeys(snapshot)[journey]?.id ?? '')
    .flatMap((stage) => read.contactPoints(snapshot, stage.id));

const nameOf = (snapshot: Snapshot, id: string | null | undefined): string | undefined =>
  snapshot.tables.actors.get(id as never)?.name;

const cards = (snapshot: Snapshot): string[] =>
  [...snapshot.tables.cards.values()]
    .map(({ text, place }) => `${snapshot.tables.lanes.get(place.lane as never)?.kind}: ${text}`)
    .sort();

const ordering = `<!-- made by hand -->
<CJML version = " 2.0 ">
  <plannedJourney>
    <touchpoints>
      <plannedCommunicationPoint>
        <channel><channelName>Web</channelName></channel>
        <receiver><refersTo actorIDref="Shoes Ltd"/><receiverLabel>Receives order</receiverLabel></receiver>
        <initiator><refersTo actorIDref=" U1 "/><initiatorLabel>Places order</initiatorLabel></initiator>
        <belongsTo phaseIDref=" p2 "/>
        <touchpointID>T1</touchpointID>
        <message>Order &amp; payment</message>
        <comment>Card only</comment>
        <category>Commerce</category>
        <uncertainty>low</uncertainty>
        <timestamps><timeOriginated>2026-11-23T10:00:00</timeOriginated><timeReceived>2026-11-23T10:05:00</timeReceived></timestamps>
        <deltaTime unit="days">2</deltaTime>
        <touchpointDuration>PT1H30M</touchpointDuration>
        <mood>fine</mood>
      </plannedCommunicationPoint>
      <plannedAction>
        <touchpointID>T2</touchpointID>
        <belongsTo phaseIDref="p2"/>
        <initiator><refersTo actorIDref="S1"/><initiatorLabel>Packs the box</initiatorLabel></initiator>
        <timestamps><timeStarted>10:00</timeStarted><timeCompleted>10:20</timeCompleted></timestamps>
      </plannedAction>
    </touchpoints>
    <actors>
      <serviceProvider actorID="S1"><actorName>Warehouse</actorName><companyName>Shoes Ltd</companyName></serviceProvider>
      <endUser actorID="U1"><actorName>Ida</actorName></endUser>
    </actors>
    <journeyPhases>
      <journeyPhase phaseID="p1"><phaseName>Look</phaseName><phaseDescription>Around</phaseDescription></journeyPhase>
      <journeyPhase phaseID="p2"><phaseName>Buy</phaseName></journeyPhase>
    </journeyPhases>
    <journeyID>J1</journeyID>
    <journeyTitle>Shoes</journeyTitle>
    <journeyShortSummary>Short</journeyShortSummary>
    <journeyLongSummary>Long</journeyLongSummary>
  </plannedJourney>
</CJML>`;

describe('CJML there and back', () => {
  it('keeps exactly what it says', () => {
    const broken = firstBrokenPromise({
      keeps: cjmlKeeps,
      write: exportCjml,
      read: (text, one) => importCjml(text, one),
    });
    expect(broken).toBeNull();
  });

  it('writes planned and actual journeys, with T and D for identifiers', () => {
    const stay = hotel.tables.journeys.get('jny_stay');
    if (!stay) throw new Error('no journey');
    const planned = exportCjml(hotel, 'jny_stay').text;
    expect(planned).toContain('<CJML version="2.0">');
    expect(planned).toContain('<plannedCommunicationPoint>\n');
    expect(planned).not.toMatch(/actual|compliance/);
    const change = changeSet('test', 'Test', [
      set('journeys', 'jny_stay', 'state', 'actual'),
      set('contactPoints', 'cpt_search', 'deviation', 'none'),
      set('contactPoints', 'cpt_ask', 'deviation', 'extra'),
      set('contactPoints', 'cpt_ask', 'emotion', 2.5),
    ]);
    const { text } = exportCjml(applyChangeSet(hotel, change).snapshot, 'jny_stay');
    expect(text).toContain('<touchpointID>D1</touchpointID>');
    expect(text).toContain('<compliance>ad hoc</compliance>');
    expect(text).toContain('<compliance>completed</compliance>');
    expect(text).toContain('<experienceRating>2.5</experienceRating>');
    expect(text.match(/<touchpointID>T\d+/g)).toEqual(
      ['T1', 'T2', 'T3', 'T4', 'T5'].map((id) => `<touchpointID>${id}`),
    );
  });

  it('says that control characters are lost', () => {
    const change = changeSet('test', 'Test', [set('contactPoints', 'cpt_ask', 'notes', 'bell\u0007')]);
    const before = exportCjml(hotel, 'jny_stay').losses.find(({ table }) => table === 'contactPoints');
    const { text, losses } = exportCjml(applyChangeSet(hotel, change).snapshot, 'jny_stay');
    expect(before).toBeUndefined();
    expect(losses.find(({ table }) => table === 'contactPoints')).toMatchObject({
      count: 1,
      what: 'Notes of contact points',
    });
    expect(text).toContain('<comment>bell</comment>');
  });
});

describe('CJML of other people', () => {
  it('reads children in any order, blanks in attributes and actors referred to by name', () => {
    const { snapshot, unplaced, diagnostics } = importOf(ordering);
    expect([...snapshot.tables.journeys.values()]).toMatchObject([
      { title: 'Shoes', state: 'planned', summary: 'Short\n\nLong' },
    ]);
    const stages = read.stages(snapshot, read.journeys(snapshot)[0]?.id ?? '');
    expect(stages.map(({ title, notes }) => [title, notes])).toEqual([
      ['Look', 'Around'],
      ['Buy', ''],
    ]);
    const [point] = points(snapshot);
    expect(point).toMatchObject({
      title: 'Order & payment',
      channel: 'website',
      minutes: 90,
      waitActual: 5,
      deviation: null,
    });
    expect(point?.notes.split('\n')).toEqual([
      'Card only',
      'Category: Commerce',
      'Uncertainty: low',
      'Originated: 2026-11-23T10:00:00',
      'Received: 2026-11-23T10:05:00',
      'Time between: days 2',
    ]);
    expect(nameOf(snapshot, point?.initiator)).toBe('Ida');
    expect(nameOf(snapshot, point?.receiver)).toBe('Warehouse');
    expect([...snapshot.tables.actors.values()].map(({ name, role }) => `${name} ${role}`).sort()).toEqual([
      'Ida customer',
      'Warehouse null',
    ]);
    expect(cards(snapshot)).toEqual([
      'back-stage: Packs the box',
      'customer actions: Places order',
      'front-stage: Receives order',
    ]);
    expect([...snapshot.tables.cards.values()].find(({ text }) => text === 'Packs the box')).toMatchObject({
      minutes: 20,
      place: { contactPoint: point?.id },
    });
    expect(unplaced).toMatchObject([{ line: 18, place: '<mood>', text: '<mood>fine</mood>' }]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['not-understood']);
  });

  it('reads planned and actual journeys of one file, deviations and ratings', () => {
    const { snapshot, unplaced } = importOf(
      `<CJML><actualJourney><journeyID>2</journeyID><plannedReference>1</plannedReference><journeyTitle>Was</journeyTitle>
        <journeyStatus>closed</journeyStatus>
        <actors><endUser actorIDref="u"/></actors><touchpoints>
        <actualCommunicationPoint><compliance>Failed</compliance><initiator><refersTo actorIDref="u"/></initiator><channel>phone</channel>
          <touchpointExperience><experienceRating>4</experienceRating><experienceDescription>Fine</experienceDescription></touchpointExperience></actualCommunicationPoint>
        <actualCommunicationPoint><touchpointID>D1</touchpointID><message>Calls again</message>
          <touchpointExperience><experienceRating>9</experienceRating></touchpointExperience></actualCommunicationPoint>
        <actualCommunicationPoint><compliance>odd</compliance><message/></actualCommunicationPoint>
        <actualAction><message>Waits</message></actualAction>
      </touchpoints></actualJourney>
      <plannedJourney><journeyID>1</journeyID><journeyTitle>Will</journeyTitle>
        <actors><endUser actorID="u"><actorName>Ola</actorName></endUser></actors><touchpoints/></plannedJourney></CJML>`,
    );
    const [will, was] = read.journeys(snapshot);
    expect(will).toMatchObject({ title: 'Will', state: 'planned' });
    expect(was).toMatchObject({ title: 'Was', state: 'actual', plannedJourney: will?.id });
    expect(
      points(snapshot, 1).map(({ title, deviation, emotion, experience, channel }) => [
        title,
        deviation,
        emotion,
        experience,
        channel,
      ]),
    ).toEqual([
      ['Ola', 'failed', 4, 'Fine', 'telephone'],
      ['Calls again', 'extra', null, '', null],
      ['', null, null, '', null],
    ]);
    expect(unplaced.map(({ line, text }) => [line, text])).toEqual([
      [2, '<journeyStatus>closed</journeyStatus>'],
      [7, '<experienceRating>9</experienceRating>'],
      [8, '<compliance>odd</compliance>'],
    ]);
    expect(cards(snapshot)).toEqual(['customer actions: Waits']);
    expect(snapshot.tables.actors.size).toBe(1);
  });

  it('carries ratings of another scale over in proportion', () => {
    const rated = (rating: string): string =>
      `<CJML><actualJourney><touchpoints><actualCommunicationPoint><touchpointExperience><experienceRating>${rating}</experienceRating></touchpointExperience></actualCommunicationPoint></touchpoints></actualJourney></CJML>`;
    const emotion = (rating: string) =>
      points(importOf(rated(rating), { ratingScale: { lowest: -2, highest: 2 } }).snapshot)[0]?.emotion;
    expect([emotion('-2'), emotion('0'), emotion('2'), emotion('1,5'), emotion('3')]).toEqual([
      1,
      3,
      5,
      4.5,
      null,
    ]);
    expect(importCjml(rated('1'), context(), { ratingScale: { lowest: 5, highest: 1 } })).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'bad-scale' }],
    });
  });

  it('takes an actor nobody declared for a name, and a phase nobody declared for a stage', () => {
    const { snapshot, diagnostics } = importOf(
      '<CJML><plannedJourney><touchpoints><plannedCommunicationPoint><belongsTo phaseIDref="x"/><initiator><refersTo actorIDref="Bank"/></initiator><message>m</message></plannedCommunicationPoint></touchpoints></plannedJourney></CJML>',
    );
    expect(nameOf(snapshot, points(snapshot)[0]?.initiator)).toBe('Bank');
    expect([...snapshot.tables.stages.values()].map(({ title }) => title)).toEqual(['x']);
    expect(diagnostics.map(({ code, line }) => [code, line])).toEqual([
      ['unknown-phase', 1],
      ['unknown-actor', 1],
    ]);
  });

  it('reads another version as 2.0, and says so', () => {
    const read3 = importOf('<CJML version="3.0"><plannedJourney/></CJML>');
    expect(read3.diagnostics.map(({ code }) => code)).toEqual(['other-version']);
  });

  it('finds the planned journey in the project, and uses its actors', () => {
    const text = `<CJML><actualJourney><plannedReference>Stay</plannedReference><actors><serviceProvider actorID="d"><actorName>Desk</actorName></serviceProvider></actors><touchpoints/></actualJourney></CJML>`;
    const plan = importCjml(text, context(hotel));
    if (!plan.ok) throw new Error('not read');
    const { snapshot } = applyChangeSet(hotel, plan.changeSet);
    expect(read.journeys(snapshot).at(-1)?.plannedJourney).toBe('jny_stay');
    expect(snapshot.tables.actors.size).toBe(1);
  });
});

describe('XML of older tools', () => {
  const older = `<cjml>
    <actor><actorName>Per</actorName><actorRole>Customer</actorRole></actor>
    <actor><actorName>Clinic</actorName><actorRole>Provider</actorRole></actor>
    <touchpoint type="communication"><time>10:00</time><initiator>Per</initiator><initiatorDescription>Books a visit</initiatorDescription>
      <receiver>Clinic</receiver><receiverDescription>Gets the booking</receiverDescription><channel>E-mail</channel></touchpoint>
    <touchpoint type="action"><time>15 min</time><initiator>Clinic</initiator><initiatorDescription>Checks the list</initiatorDescription></touchpoint>
    <colour>red</colour>
  </cjml>`;

  it('reads the first tool’s', () => {
    const { snapshot, unplaced } = importOf(older);
    const [point] = points(snapshot);
    expect(point).toMatchObject({ title: 'Books a visit', channel: 'email', notes: 'Time: 10:00' });
    expect(nameOf(snapshot, point?.receiver)).toBe('Clinic');
    expect(cards(snapshot)).toEqual(['back-stage: Checks the list', 'front-stage: Gets the booking']);
    expect([...snapshot.tables.cards.values()].find(({ text }) => text === 'Checks the list')?.minutes).toBe(
      15,
    );
    expect(unplaced).toMatchObject([{ line: 7, text: '<colour>red</colour>' }]);
  });

  it.each([
    '<journey><actors><actor id=1 name=Per role=customer></actors><communicationPoint senderId=1 receiverId=2></journey>',
    '<journey><action initiatorId="1" riskCategory="low" time="3"/></journey>',
  ])('knows the other tool’s and says so', (text) => {
    expect(importCjml(text, context())).toMatchObject({ ok: false, diagnostics: [{ code: 'other-tool' }] });
  });

  it('says when there is no journey', () => {
    expect(importCjml('<html><p>x</p></html>', context())).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'no-journey', line: 1 }],
    });
  });
});

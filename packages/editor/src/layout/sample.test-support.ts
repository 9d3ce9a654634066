import {
  type AnyRecord,
  completeRecord,
  emptySnapshot,
  nextSnapshot,
  type RecordState,
  type Snapshot,
  type TableName,
} from '@journeywright/core';

type Given = { readonly id: string } & { readonly [field: string]: unknown };

/** A snapshot of these records; fields left out take their defaults. */
export function buildSnapshot(tables: Partial<Record<TableName, readonly Given[]>>): Snapshot {
  const states = new Map<TableName, Map<string, RecordState>>();
  for (const [table, records] of Object.entries(tables) as [TableName, readonly Given[]][]) {
    const entries = records.map((given): [string, RecordState] => [
      given.id,
      { record: completeRecord(table, given) as unknown as AnyRecord, removed: false },
    ]);
    states.set(table, new Map(entries));
  }
  return nextSnapshot(emptySnapshot, states);
}

/** The snapshot with one record put in place. */
export function edit(snapshot: Snapshot, table: TableName, given: Given): Snapshot {
  const record = completeRecord(table, given) as unknown as AnyRecord;
  return nextSnapshot(snapshot, new Map([[table, new Map([[given.id, { record, removed: false }]])]]));
}

const at = (lane: string, contactPoint: string, order: string) => ({
  lane,
  stage: null,
  contactPoint,
  order,
});

/** Three stages (the second without contact points) and a lane of every content. */
export function sampleJourney(): Snapshot {
  const lane = (id: string, order: string, kind: string, zone: string) => ({
    id,
    journey: 'jny_1',
    order,
    kind,
    zone,
    title: kind,
  });
  return buildSnapshot({
    journeys: [{ id: 'jny_1', title: 'Stay' }],
    stages: [
      { id: 'stg_a', journey: 'jny_1', order: 'A', title: 'Book' },
      { id: 'stg_b', journey: 'jny_1', order: 'B', title: 'Stay' },
      { id: 'stg_c', journey: 'jny_1', order: 'C', title: 'Leave' },
    ],
    contactPoints: [
      { id: 'cpt_a1', place: { stage: 'stg_a', order: 'A' }, emotion: 2, expectation: 'An answer' },
      { id: 'cpt_a2', place: { stage: 'stg_a', order: 'B' } },
      { id: 'cpt_c1', place: { stage: 'stg_c', order: 'A' }, emotion: 5 },
    ],
    lanes: [
      lane('lan_curve', 'A', 'emotion', 'customer'),
      lane('lan_acts', 'B', 'customer actions', 'customer'),
      lane('lan_expects', 'C', 'expectation', 'customer'),
      lane('lan_needs', 'D', 'needs', 'analysis'),
      lane('lan_front', 'E', 'front-stage', 'front-stage'),
      lane('lan_answers', 'F', 'responses', 'front-stage'),
      lane('lan_back', 'G', 'back-stage', 'back-stage'),
      lane('lan_support', 'H', 'support', 'support'),
      lane('lan_failures', 'I', 'failures', 'analysis'),
    ],
    cards: [
      { id: 'crd_1', text: 'Opens it', place: at('lan_acts', 'cpt_a1', 'A') },
      {
        id: 'crd_2',
        text: 'Compares the prices of three hotels nearby',
        place: at('lan_acts', 'cpt_a1', 'B'),
      },
      {
        id: 'crd_stage',
        text: 'Website',
        place: { lane: 'lan_front', stage: 'stg_a', contactPoint: null, order: 'A' },
      },
      { id: 'crd_3', text: 'Written reply', place: at('lan_front', 'cpt_a2', 'A') },
      { id: 'crd_4', text: 'Checks rooms', place: at('lan_back', 'cpt_a2', 'A') },
    ],
    actors: [{ id: 'act_1', name: 'Reservations' }],
    responses: [
      {
        id: 'rsp_1',
        contactPoint: 'cpt_a1',
        trigger: 'E-mail request',
        owner: 'act_1',
        targetMinutes: 120,
        escalation: 'Duty manager',
      },
    ],
    failures: [
      {
        id: 'fail_1',
        contactPoint: 'cpt_a1',
        mode: 'Reply later than promised',
        severity: 7,
        occurrence: 6,
        detection: 3,
      },
    ],
    momentsOfTruth: [{ id: 'mot_1', contactPoint: 'cpt_a1' }],
  });
}

// Projects of a given size for benchmarks: the same for the same size.
import {
  applyChangeSet,
  changeSet,
  completeRecord,
  createIdSource,
  emptySnapshot,
  orderKeysBetween,
  projectId,
  put,
} from '@journeywright/core';

const lanes = 10;
const contactPointsPerStage = 5;
const cardsPerCell = 2;

/** Randomness in [0, 1) that repeats itself (Lehmer's generator). */
export function repeatable(seed) {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

const words =
  'guest asks at the desk for a late breakfast and waits until somebody has called the kitchen'.split(' ');

/**
 * One journey of 10 lanes and 5 contact points a stage, two cards in every cell: 100 cards a stage.
 * `cards` is a multiple of 100.
 */
export function projectOf(cards) {
  const random = repeatable(cards + 1);
  const newId = createIdSource(random);
  const ops = [];
  const add = (table, fields) => {
    const id = newId(table);
    ops.push(put(table, completeRecord(table, { ...fields, id })));
    return id;
  };
  const text = () => {
    const from = Math.floor(random() * (words.length - 6));
    return words.slice(from, from + 6).join(' ');
  };
  ops.push(put('project', completeRecord('project', { id: projectId, title: `${cards} cards` })));
  const journey = add('journeys', { title: 'Bench', order: 'V' });
  const laneIds = orderKeysBetween(null, null, lanes).map((order, n) =>
    add('lanes', { journey, order, title: `Lane ${n + 1}` }),
  );
  const stages = cards / (lanes * contactPointsPerStage * cardsPerCell);
  for (const [n, order] of orderKeysBetween(null, null, stages).entries()) {
    const stage = add('stages', { journey, order, title: `Stage ${n + 1}` });
    for (const key of orderKeysBetween(null, null, contactPointsPerStage)) {
      const contactPoint = add('contactPoints', { title: text(), place: { stage, order: key } });
      for (const lane of laneIds)
        for (const at of orderKeysBetween(null, null, cardsPerCell))
          add('cards', { text: text(), place: { lane, stage: null, contactPoint, order: at } });
    }
  }
  return applyChangeSet(emptySnapshot, changeSet('project.create', 'New project', ops)).snapshot;
}

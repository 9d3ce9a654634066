// What ranking failures costs: 10,000 draws of the month, and the rankings without a simulation.
import { applyPriorityTable, failureCost, rankFailures } from '@journeywright/core/methods';
import { measure, processorClock } from '../measure.mjs';
import { repeatable } from '../project.mjs';

const sizes = [100, 1000, 5000];
const draws = 10_000;
/** Milliseconds that ranking 1,000 failures with 10,000 draws may take. */
const goal = 5000;

/** Failures with estimates and scores of every kind, some with likely figures only. */
function failuresOf(size) {
  const random = repeatable(11);
  const upTo = (most) => Math.floor(random() * most);
  const spread = (most) => {
    const low = upTo(most);
    const likely = low + upTo(most);
    return random() < 0.1
      ? { low: null, likely, high: null }
      : { low, likely, high: likely + upTo(most * 3) };
  };
  const scores = () => ({ severity: 1 + upTo(10), occurrence: 1 + upTo(10), detection: 1 + upTo(10) });
  return Array.from({ length: size }, (_, i) => ({
    failure: `Failure ${i}`,
    contactPoint: `Contact point ${i % 40}`,
    incidents: spread(30),
    cost: spread(200),
    ...scores(),
    after: scores(),
  }));
}

const table = [
  { severity: '9-10', priority: 'high' },
  { severity: '5-8', priority: 'medium' },
  { severity: '1-4', priority: 'low' },
];

function work(result) {
  if (!('method' in result)) throw new Error(JSON.stringify(result));
}

function measureAt(size) {
  const rows = failuresOf(size);
  const few = { rounds: 3, calls: 1, warm: 1, clock: processorClock };
  const quick = { rounds: 5, calls: 5, clock: processorClock };
  return {
    [`expected cost, ${draws.toLocaleString('en')} draws`]: measure({
      ...few,
      work: () => work(failureCost(rows, { draws, seed: 1, top: 10 })),
    }),
    'ranking by RPN': measure({ ...quick, work: () => work(rankFailures(rows)) }),
    'priority table': measure({
      ...quick,
      work: () => work(applyPriorityTable(rows, { priorities: ['high', 'medium', 'low'], table })),
    }),
  };
}

/** Measures and prints the rankings of failures; says whether the goal is met. */
export function benchRanking() {
  const bySize = sizes.map(measureAt);
  const cell = ({ median, worst }) => `${median.toFixed(1)} (${worst.toFixed(1)})`;
  console.log('\n### Ranking failures, processor time by number of failures\n');
  console.log(`| method | ${sizes.map((size) => size.toLocaleString('en')).join(' | ')} | 5,000 : 100 |`);
  console.log(`|---|${sizes.map(() => '--:').join('|')}|--:|`);
  for (const key of Object.keys(bySize[0])) {
    const growth = (bySize[2][key].median / bySize[0][key].median).toFixed(1);
    console.log(`| ${key} | ${bySize.map((results) => cell(results[key])).join(' | ')} | ${growth} |`);
  }
  const [time] = Object.values(bySize[1]);
  const verdict = time.median <= goal ? 'met' : 'missed';
  console.log(
    `\nGoal, 1,000 failures with ${draws.toLocaleString('en')} draws in ${goal / 1000} s or less: ${verdict}`,
  );
}

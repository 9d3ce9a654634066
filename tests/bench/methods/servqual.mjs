// What a SERVQUAL study of 22 items and its alphas cost, from 100 to 5,000 respondents.
import { alphaStudy, findMethod, serviceQualityItems, servqual } from '@journeywright/core/methods';
import { measure, processorClock } from '../measure.mjs';
import { repeatable } from '../project.mjs';

const sizes = [100, 500, 1000, 5000];
/** Milliseconds a study of 5,000 respondents may take. */
const goal = 500;
const scale = { min: 1, max: 7 };

/** Answers with a blank here and there, and points of everybody. */
function respondentsOf(size) {
  const random = repeatable(size + 3);
  const answer = (least) => (random() < 0.03 ? null : least + Math.floor(random() * (8 - least)));
  return Array.from({ length: size }, (_, at) => ({
    id: `r${at}`,
    segment: at % 2 ? 'business' : 'family',
    date: '',
    expected: serviceQualityItems.map(() => answer(4)),
    perceived: serviceQualityItems.map(() => answer(2)),
    points: [15, 30, 20, 20, 15],
  }));
}

/** The same answers as a table read from a file: text by heading. */
function tableOf(respondents) {
  const cells = (letter, answers) =>
    serviceQualityItems.map(({ id }, at) => [`${letter}${id}`, answers[at] === null ? '' : `${answers[at]}`]);
  return respondents.map(({ id, expected, perceived }) =>
    Object.fromEntries([['id', id], ...cells('E', expected), ...cells('P', perceived)]),
  );
}

function work(result) {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
}

function measureAt(size) {
  const respondents = respondentsOf(size);
  const rows = tableOf(respondents);
  const few = { rounds: 5, calls: 5, clock: processorClock };
  const items = serviceQualityItems;
  return {
    SERVQUAL: measure({ ...few, work: () => work(servqual({ items, respondents, scale })) }),
    'SERVQUAL from a table': measure({
      ...few,
      work: () => work(findMethod('servqual').analyse({ rows, options: {} })),
    }),
    'Cronbach’s alpha, E, P and gap': measure({
      ...few,
      work: () => work(alphaStudy({ items, respondents, scale })),
    }),
  };
}

/** Measures and prints a study; says whether the goal is met. */
export function benchServqual() {
  const bySize = sizes.map(measureAt);
  const cell = ({ median, worst }) => `${median.toFixed(1)} (${worst.toFixed(1)})`;
  console.log('\n### A study of 22 items, processor time by number of respondents\n');
  console.log(`| method | ${sizes.map((size) => size.toLocaleString('en')).join(' | ')} | 5,000 : 100 |`);
  console.log(`|---|${sizes.map(() => '--:').join('|')}|--:|`);
  for (const key of Object.keys(bySize[0])) {
    const growth = (bySize[3][key].median / bySize[0][key].median).toFixed(1);
    console.log(`| ${key} | ${bySize.map((results) => cell(results[key])).join(' | ')} | ${growth} |`);
  }
  const verdict = bySize[3].SERVQUAL.median <= goal ? 'met' : 'missed';
  console.log(`\nGoal, SERVQUAL of 5,000 respondents in ${goal / 1000} s or less: ${verdict}`);
}

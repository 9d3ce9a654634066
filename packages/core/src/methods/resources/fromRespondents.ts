import type { Json } from '../../json.ts';
import { compareOrder } from '../../order/order.ts';
import type { RecordTypes } from '../../records/registry.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import type { DataRow } from '../method.ts';
import type { FromProject } from '../projectData.ts';
import { some } from './gather.ts';

type Respondent = RecordTypes['respondents'];

const halves = ['e', 'p', 'a', 'i'] as const;

function cellsOf(answers: Json): Readonly<Record<string, Json>> {
  return typeof answers === 'object' && answers !== null && !Array.isArray(answers)
    ? (answers as Readonly<Record<string, Json>>)
    : {};
}

/** The respondents of the study with the most of them; of several, the first. */
function largest(snapshot: Snapshot): readonly Respondent[] {
  const byStudy = new Map<string, Respondent[]>();
  for (const respondent of [...snapshot.tables.respondents.values()].sort(compareOrder)) {
    if (respondent.study === null || !snapshot.tables.studies.get(respondent.study)) continue;
    const own = byStudy.get(respondent.study);
    if (own) own.push(respondent);
    else byStudy.set(respondent.study, [respondent]);
  }
  return [...byStudy.values()].reduce((most, own) => (own.length > most.length ? own : most), []);
}

/**
 * One row for each respondent of the largest study: its answers as `E1`, `P1` … in the order of the statements, and
 * the time. Who is marked as not in the frame is left out of the list of those invited.
 */
export const answerRows: FromProject = (snapshot) => {
  const respondents = largest(snapshot);
  const study = respondents[0]?.study;
  const items = [...snapshot.tables.studyItems.values()]
    .filter((item) => item.study === study)
    .sort(compareOrder);
  const rows = respondents.map(({ code, minutes, answers }): DataRow => {
    const given = cellsOf(answers);
    const cells = items.flatMap(({ id }, at) => {
      const own = cellsOf(Object.hasOwn(given, id) ? (given[id] ?? null) : null);
      return halves.map((half): [string, Json] => [
        `${half.toUpperCase()}${at + 1}`,
        Object.hasOwn(own, half) ? (own[half] ?? null) : null,
      ]);
    });
    return { code, seconds: minutes === null ? null : minutes * 60, ...Object.fromEntries(cells) };
  });
  const asked = [...new Set(rows.flatMap((row) => Object.keys(row).filter((name) => row[name] !== null)))];
  const used = asked.filter((name) => name !== 'code' && name !== 'seconds');
  const known = respondents.some(({ inFrame }) => inFrame !== null);
  const frame = respondents.flatMap(({ inFrame, code }) => (inFrame === 'no' ? [] : [code]));
  return some(rows, { items: used, ...(known ? { frame } : {}) });
};

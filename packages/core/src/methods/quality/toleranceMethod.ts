import type { InputProblem } from '../data/problems.ts';
import { number, text } from '../data/shape.ts';
import { defineMethod, type Method } from '../method.ts';
import { answersFromStudy } from './toleranceRows.ts';
import { whyNotes } from './servqualTables.ts';
import { type ToleranceResult, toleranceZones } from './toleranceZone.ts';

const byAnswer = defineMethod({
  name: 'zone-of-tolerance',
  label: 'Zone of tolerance',
  summary: 'Whether the service met lies between what would just do and what is wished for.',
  row: 'an answer to an item, an item with its means, or a respondent (A1…, D1…, P1…)',
  columns: {
    item: text({
      help: 'the item, dimension or contact point; rows with the same one are taken together',
      also: ['contact point', 'dimension'],
      required: true,
    }),
    adequate: number({ help: 'the service that would just do', also: ['a', 'minimum'] }),
    desired: number({ help: 'the service that is wished for', also: ['d'] }),
    perceived: number({ help: 'the service that was met', also: ['p', 'perception'] }),
  },
  options: {
    min: number({ help: 'the lowest answer on the scale', fallback: 1 }),
    max: number({ help: 'the highest answer on the scale', fallback: 9 }),
  },
  compute: (rows, { min, max }): ToleranceResult | readonly InputProblem[] => {
    const read = toleranceZones({ rows, scale: { min, max } });
    return read.ok ? read.value : read.problems;
  },
  show: ({ zones }) => [
    {
      title: 'Zones',
      columns: [
        { label: 'Item' },
        { label: 'n' },
        { label: 'A', places: 2 },
        { label: 'D', places: 2 },
        { label: 'P', places: 2 },
        { label: 'Adequacy P − A', places: 2 },
        { label: 'Superiority P − D', places: 2 },
        { label: 'Width', places: 2 },
        { label: 'Inside' },
        { label: 'Position', unit: '%', places: 0 },
        { label: 'Answers inside' },
      ],
      rows: zones.map((zone) => [
        zone.item,
        zone.n,
        zone.adequate.value,
        zone.desired.value,
        zone.perceived.value,
        zone.adequacy.value,
        zone.superiority.value,
        zone.width.value,
        zone.inside === null
          ? null
          : zone.inside
            ? 'yes'
            : (zone.adequacy.value ?? 0) < 0
              ? 'no, below'
              : 'no, above',
        zone.position.value === null ? null : zone.position.value * 100,
        zone.answersInside,
      ]),
      notes: whyNotes(zones.map(({ item, position }) => [item, position])),
    },
  ],
});

export const toleranceMethod: Method = {
  ...byAnswer,
  analyse(data) {
    const study = answersFromStudy(data.rows);
    if (!study) return byAnswer.analyse(data);
    const analysis = byAnswer.analyse({ ...data, rows: study.rows });
    return analysis.ok ? analysis : { ok: false, problems: analysis.problems.map(study.locate) };
  },
};

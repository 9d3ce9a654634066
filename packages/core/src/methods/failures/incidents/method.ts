import { choice, text } from '../../data/shape.ts';
import { defineMethod } from '../../method.ts';
import type { Agreement } from '../../numeric/kappa.ts';
import type { ResultTable } from '../../result.ts';
import { type CriticalIncidents, criticalIncidents, incidentGroups } from './criticalIncidents.ts';

const groups = incidentGroups.map(({ value }) => value);
const outcomes = ['satisfying', 'dissatisfying'] as const;

function agreementTable(result: CriticalIncidents): ResultTable {
  const row = (about: string, { n, raw, expected, kappa }: Agreement) => [
    about,
    n,
    raw.value === null ? null : raw.value * 100,
    expected.value === null ? null : expected.value * 100,
    kappa.value,
  ];
  const whys = [result.groupAgreement, result.outcomeAgreement].flatMap(({ kappa }) => kappa.why ?? []);
  return {
    title: 'How far two coders agree',
    columns: [
      { label: 'About' },
      { label: 'Sorted by both' },
      { label: 'Agreement', unit: '%', places: 1 },
      { label: 'By chance', unit: '%', places: 1 },
      { label: 'Kappa', places: 3 },
    ],
    rows: [row('group', result.groupAgreement), row('outcome', result.outcomeAgreement)],
    notes: [...new Set(whys)],
  };
}

function show(result: CriticalIncidents): readonly ResultTable[] {
  return [
    {
      title: 'Groups',
      columns: [{ label: 'Group' }, { label: 'Satisfying' }, { label: 'Dissatisfying' }],
      rows: result.groups.map(({ group, satisfying, dissatisfying }) => [
        incidentGroups.find(({ value }) => value === group)?.label ?? group,
        satisfying,
        dissatisfying,
      ]),
      notes: result.uncoded.map(({ row, incident, why }) => `Not sorted: row ${row}, ${incident}. ${why}`),
    },
    {
      title: 'Contact points',
      columns: ['Contact point', 'Incidents', 'Satisfying', 'Dissatisfying', 'Changed loyalty'].map(
        (label) => ({ label }),
      ),
      rows: result.contactPoints.map((one) => [
        one.contactPoint || 'no contact point',
        one.total,
        one.satisfying,
        one.dissatisfying,
        one.episodes,
      ]),
    },
    {
      title: 'Loyalty after the incident',
      columns: [{ label: 'Loyalty' }, { label: 'Incidents' }],
      rows: Object.entries(result.loyalty),
      notes: result.episodes.map(({ row, incident, loyalty }) => `Row ${row}, ${loyalty}: ${incident}`),
    },
    agreementTable(result),
  ];
}

export const criticalIncidentsMethod = defineMethod({
  name: 'critical-incidents',
  label: 'Critical incidents',
  summary: 'What do customers’ stories of good and bad moments have in common?',
  row: 'an incident',
  columns: {
    incident: text({ required: true, help: 'what happened, in a line', also: ['story'] }),
    contactPoint: text({ help: 'where it happened', also: ['touchpoint'] }),
    group: choice({ options: groups, help: 'what set it off, by the first coder', also: ['group 1'] }),
    outcome: choice({
      options: outcomes,
      help: 'how the customer felt, by the first coder',
      also: ['outcome 1'],
    }),
    loyalty: choice({
      options: ['more loyal', 'less loyal', 'unchanged'],
      help: 'what it did to loyalty',
    }),
    secondGroup: choice({ options: groups, help: 'by the second coder', also: ['group 2'] }),
    secondOutcome: choice({ options: outcomes, help: 'by the second coder', also: ['outcome 2'] }),
  },
  options: {},
  show,
  compute: criticalIncidents,
});

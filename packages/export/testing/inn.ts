import { applyChangeSet, emptySnapshot, projectId, put, type Snapshot } from '@journeywright/core';

/** A small project with readable ids. */
export const inn: Snapshot = applyChangeSet(emptySnapshot, {
  ops: [
    put('project', { id: projectId, title: 'Inn', organisation: 'Fox & Hounds <Ltd>' }),
    put('journeys', { id: 'jny_stay', title: 'Stay', order: 'V' }),
    put('personas', { id: 'per_ann', name: 'Ann', order: 'V' }),
    put('stages', { id: 'stg_book', journey: 'jny_stay', title: 'Book', order: 'V', salePhase: 'before' }),
    put('stages', { id: 'stg_sleep', journey: 'jny_stay', title: 'Sleep', order: 'W', salePhase: 'during' }),
    put('contactPoints', {
      id: 'cpt_search',
      title: 'Searches',
      place: { stage: 'stg_book', order: 'V' },
      channel: 'website',
      emotion: 4,
      minutes: 0,
      servqual: ['empathy', 'reliability'],
    }),
    put('contactPoints', { id: 'cpt_in', title: 'Checks in', place: { stage: 'stg_sleep', order: 'V' } }),
    put('lanes', { id: 'lan_do', journey: 'jny_stay', title: 'Does', kind: 'customer actions', order: 'V' }),
    put('cards', {
      id: 'crd_sum',
      text: '=SUM(A1:A9)',
      place: { lane: 'lan_do', stage: null, contactPoint: 'cpt_search', order: 'V' },
      future: { kept: [1, null, 'x'] },
    }),
    put('cards', {
      id: 'crd_bell',
      text: 'Rings the bell',
      place: { lane: 'lan_do', stage: null, contactPoint: 'cpt_in', order: 'V' },
    }),
    put('failures', {
      id: 'fail_slow',
      contactPoint: 'cpt_search',
      mode: 'Page is slow',
      order: 'V',
      severity: 4,
      foundBy: ['complaints analysis'],
    }),
    put('actions', {
      id: 'tsk_cache',
      failure: 'fail_slow',
      text: 'Cache it',
      order: 'V',
      due: '2026-11-23',
    }),
    put('extras', { id: 'ext_theme', key: 'theme', value: { dark: true } }),
  ],
}).snapshot;

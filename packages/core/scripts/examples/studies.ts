import type { Add } from './add.ts';
import type { SourceWorksheets } from './source.ts';
import { hotelStatements } from './statements.ts';

/** The surveys of the source, of which only means or counts are known. */
export function addStudies(add: Add, { servqual, nps }: SourceWorksheets): void {
  if (servqual) {
    const dimensions = Object.keys(hotelStatements);
    const study = add('studies', 'servqual', {
      title: 'What guests expect and meet',
      instrument: 'servqual',
      scaleMin: servqual.scale[0],
      scaleMax: servqual.scale[1],
      weights: Object.fromEntries(dimensions.map((name, i) => [name, servqual.weights[i] ?? null])),
    });
    const items = Object.entries(hotelStatements).flatMap(([dimension, words]) =>
      words.map((phrase) => ({ dimension, phrase })),
    );
    items.forEach(({ dimension, phrase }, i) => {
      add('studyItems', `servqual-${String(i + 1).padStart(2, '0')}`, {
        study,
        dimension,
        expectation: `An excellent hotel ${phrase}.`,
        perception: `This hotel ${phrase}.`,
        meanExpectation: servqual.E[i],
        meanPerception: servqual.P[i],
        n: servqual.n,
      });
    });
  }
  if (nps) {
    const study = add('studies', 'recommendation', {
      title: 'Would buyers recommend us?',
      instrument: 'recommendation score',
      scaleMin: 0,
      scaleMax: 10,
    });
    const { promoters, passives, detractors } = nps;
    add('studyItems', 'recommendation', {
      study,
      perception: 'How likely are you to recommend us?',
      counts: { promoters, passives, detractors },
      n: promoters + passives + detractors,
    });
  }
}

import type { FormatKeeps } from '../kept.ts';

/** What contact points without an emotion become: left out, or written with score 3 and a comment that says so. */
export type BlankEmotion = 'skip' | '3 with comment';

/** Written where a text is empty, because Mermaid reads no empty label; read back as empty. */
export const blankLabel = '(no title)';
export const untitled = 'Untitled customer journey';
/** Stands where a journey has no summary, because a diagram needs a description. */
export const plainDescription =
  'Customer journey by stage and contact point, each with how the customer feels from 1 (unsatisfied) to 5 (delighted).';
/** Says of the next task that its score stands for none. */
export const notMeasured = '%% Not measured: the 3 of the next task stands for no score.';
/** Begins a comment that says what the diagram does not hold. */
export const lossMark = '%% Not in this diagram:';

/** What the Mermaid `journey` diagram keeps of a journey. */
export const mermaidKeeps: FormatKeeps = {
  format: 'mermaid',
  label: 'Mermaid journey',
  tables: {
    journeys: [{ field: 'title' }, { field: 'summary' }],
    stages: [{ field: 'title' }],
    contactPoints: [
      { field: 'title' },
      {
        field: 'emotion',
        how: 'rounded to a whole number',
        comesBack: (emotion) => (typeof emotion === 'number' ? Math.round(emotion) : null),
      },
      {
        field: 'initiator',
        how: 'by name, as the first actor of the task; the receiver comes back here where nobody else is named',
        comesBack: (initiator, { receiver }) => initiator ?? receiver ?? null,
      },
      {
        field: 'receiver',
        how: 'by name, as the second actor of the task',
        comesBack: (receiver, { initiator }) =>
          initiator === null || initiator === receiver ? null : receiver,
      },
    ],
    actors: [{ field: 'name', how: 'actors of the same name become one; actors without a name are lost' }],
  },
  remarks: [
    'A contact point whose emotion was not measured is written with score 3 and a comment that says so, and comes back not measured; with the option “skip” it is left out and counted as lost.',
    'Characters that mean something to Mermaid are written as its entities (`#35;`), line breaks as `<br>`.',
    'What is lost is counted in `%%` comment lines at the end of the file.',
  ],
};

/** The same where contact points without an emotion are left out. */
export const mermaidKeepsSkipping: FormatKeeps = {
  ...mermaidKeeps,
  only: {
    contactPoints: {
      words: 'contact points of which the emotion was measured',
      test: ({ emotion }) => emotion !== null,
    },
  },
};

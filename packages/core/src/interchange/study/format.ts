import type { InterchangeFormat } from '../formats.ts';
import { tellHidden } from '../hiddenCharacters.ts';
import { exportStudy } from './exportStudy.ts';
import { importStudy } from './importStudy.ts';
import { studyKeeps } from './keeps.ts';

/**
 * Study data as a format of files. It stands beside `interchangeFormats` as it holds a study, not a journey:
 * `export` takes the id of a study.
 */
export const studyFormat: InterchangeFormat = {
  name: 'study',
  label: studyKeeps.label,
  extensions: ['.csv', '.tsv'],
  keeps: studyKeeps,
  import: (text, context) => tellHidden(text, importStudy(text, context)),
  export: (snapshot, study) => exportStudy(snapshot, study) ?? { text: '', losses: [] },
};

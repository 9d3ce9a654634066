import { choice, number, text } from '../data/shape.ts';
import { defineMethod } from '../method.ts';
import { type QuestionnaireResult, questionnaireCheck } from './questionnaireCheck.ts';

function show({ prompts, unmarked, n }: QuestionnaireResult) {
  return [
    {
      title: 'To look at again',
      columns: [{ label: 'Question' }, { label: 'What' }, { label: 'Words' }, { label: 'Ask yourself' }],
      rows: prompts.map(({ question, label, words, prompt }) => [question ?? 'all', label, words, prompt]),
      notes: [`${unmarked} of ${n} questions have no prompt.`],
    },
  ];
}

export const questionnaireCheckMethod = defineMethod({
  name: 'questionnaire-check',
  label: 'Questionnaire check',
  summary: 'What to look at again in the wording, the answers and the order of a questionnaire.',
  row: 'a question',
  columns: {
    text: text({ help: 'The words of the question.', required: true, also: ['question', 'wording'] }),
    kind: choice({
      help: 'How it is answered.',
      options: ['open', 'scale', 'choice', 'yes/no', 'number'],
    }),
    answers: text({
      help: 'The answers offered, in order, with “;” or “|” between them.',
      also: ['options'],
    }),
  },
  options: {
    introduction: text({ help: 'What respondents read first.' }),
    most: number({ help: 'More questions than this are called long; 20 when blank.', fallback: 20, min: 1 }),
  },
  compute: (rows, options) =>
    questionnaireCheck(
      rows.map(({ text: words, kind, answers }) => ({
        text: words,
        kind,
        answers: answers
          .split(/[;|]/)
          .map((answer) => answer.trim())
          .filter((answer) => answer !== ''),
      })),
      options,
    ),
  show,
});

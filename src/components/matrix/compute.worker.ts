// What takes longer than a frame, off the main thread: tests of a difference, and the analysis of one matrix.
import { analyse } from '../../matrix/analysis.ts';
import { differenceTests } from '../../matrix/difference-tests.ts';
import type { Question } from './compute.ts';

addEventListener('message', (event: MessageEvent<{ turn: number; question: Question }>) => {
  const { turn, question } = event.data;
  const result =
    question.kind === 'tests'
      ? differenceTests(question.difference)
      : analyse(question.matrix, question.options);
  postMessage({ turn, result });
});

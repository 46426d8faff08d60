import { readMetadata } from '../readMetadata.ts';
import { changed } from './deployment.ts';

/** Expects the valid deployment with this one change to be refused with this problem. */
export const expectProblem = (path: string, from: string | RegExp, to: string, problem: string | RegExp): void => {
  const problems = readMetadata(changed(path, from, to)).problems.map((told) => told.problem);

  expect(problems).toContainEqual(problem instanceof RegExp ? expect.stringMatching(problem) : problem);
};

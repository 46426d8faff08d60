import type { MetadataProblem } from './metadataTypes.ts';

/** Where in a file; at its beginning where no element is to blame. */
interface Place {
  line: number;
  column: number;
}

/** What is wrong with a component. */
export const problemOf = (
  { type, fullName, fileName }: { type: string; fullName: string; fileName: string },
  problem: string,
  at: Place = { line: 1, column: 1 },
): MetadataProblem => ({ componentType: type, fullName, fileName, lineNumber: at.line, columnNumber: at.column, problem });

/** What is wrong with a file that is no component. */
export const problemOfFile = (fileName: string, problem: string, at?: Place): MetadataProblem =>
  problemOf({ type: '', fullName: fileName, fileName }, problem, at);

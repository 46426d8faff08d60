import type { MetadataProblem } from './metadataTypes.ts';

/** A position in a file; its start if no element applies. */
interface Place {
  line: number;
  column: number;
}

/** A problem with a component. */
export const problemOf = (
  { type, fullName, fileName }: { type: string; fullName: string; fileName: string },
  problem: string,
  at: Place = { line: 1, column: 1 },
): MetadataProblem => ({ componentType: type, fullName, fileName, lineNumber: at.line, columnNumber: at.column, problem });

/** A problem with a file that isn't a component. */
export const problemOfFile = (fileName: string, problem: string, at?: Place): MetadataProblem =>
  problemOf({ type: '', fullName: fileName, fileName }, problem, at);

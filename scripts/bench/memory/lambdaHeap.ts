import { queueFunctions } from '../../../aws-backend/infra/functions.ts';

/** The heap limits with which Lambda starts Node: 90 % of the function's memory for the old generation, and 5 % for each semi-space. */
const heapFlagsOf = (memoryMb: number): string[] => [
  `--max-old-space-size=${String(Math.floor(memoryMb * 0.9))}`,
  `--max-semi-space-size=${String(Math.floor(memoryMb * 0.05))}`,
];

/** The memory of a function, and the flags with which Lambda starts Node. */
export const lambdaHeap = (name: string): { memoryMb: number; flags: string[] } => {
  const declared = queueFunctions.find((each) => each.name === name);
  if (declared === undefined) throw new Error(`Unknown function “${name}”`);
  return { memoryMb: declared.memoryMb, flags: heapFlagsOf(declared.memoryMb) };
};

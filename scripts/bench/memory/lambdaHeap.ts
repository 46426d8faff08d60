import { queueFunctions } from '../../../aws-backend/infra/functions.ts';

/** What Lambda's own start of Node leaves to the heap of a function: of its memory 90 % to old objects, and twice 5 % to young ones. */
const heapFlagsOf = (memoryMb: number): string[] => [
  `--max-old-space-size=${String(Math.floor(memoryMb * 0.9))}`,
  `--max-semi-space-size=${String(Math.floor(memoryMb * 0.05))}`,
];

/** The memory of a function, and how Lambda starts Node in it. */
export const lambdaHeap = (name: string): { memoryMb: number; flags: string[] } => {
  const declared = queueFunctions.find((each) => each.name === name);
  if (declared === undefined) throw new Error(`There is no function “${name}”`);
  return { memoryMb: declared.memoryMb, flags: heapFlagsOf(declared.memoryMb) };
};

const atOnce = 100;

/** Processes very many items, a hundred at a time, so that the page stays responsive. */
export const inPieces = async <Thing>(
  things: readonly Thing[],
  work: (thing: Thing, index: number) => void,
  schedule: (next: () => void, milliseconds: number) => unknown = setTimeout,
  from = 0,
): Promise<void> => {
  things.slice(from, from + atOnce).forEach((thing, index) => {
    work(thing, from + index);
  });
  if (from + atOnce >= things.length) return;
  await new Promise<void>((resolve) => {
    schedule(resolve, 0);
  });
  await inPieces(things, work, schedule, from + atOnce);
};

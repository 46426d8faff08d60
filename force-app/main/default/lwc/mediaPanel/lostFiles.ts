/** Maximum age of a response; records created since are missing in it. */
const oldAnswerMs = 15_000;

/** Takes the sent files that are missing in a response. Returns those that later responses confirm to be gone from the record. */
export const lostFiles = (now: () => number = Date.now): ((missing: readonly string[]) => readonly string[]) => {
  let missedSince = new Map<string, number>();
  return (missing) => {
    const at = now();
    missedSince = new Map(missing.map((id) => [id, missedSince.get(id) ?? at]));
    return missing.filter((id) => at - (missedSince.get(id) ?? at) >= oldAnswerMs);
  };
};

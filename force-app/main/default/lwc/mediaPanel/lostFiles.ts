/** An answer may be as old as this: what was made since is not in it. */
const oldAnswerMs = 15_000;

/** Given the sent files that an answer should have shown and did not; answers those that are gone from the record, as later answers have confirmed. */
export const lostFiles = (now: () => number = Date.now): ((missing: readonly string[]) => readonly string[]) => {
  let missedSince = new Map<string, number>();
  return (missing) => {
    const at = now();
    missedSince = new Map(missing.map((id) => [id, missedSince.get(id) ?? at]));
    return missing.filter((id) => at - (missedSince.get(id) ?? at) >= oldAnswerMs);
  };
};

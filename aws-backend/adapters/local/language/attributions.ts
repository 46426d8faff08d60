/**
 * "On Monday Ann wrote:", "Am Montag schrieb Ann:"; "Ann <ann@example.com> schrieb am Montag:", and in an older Gmail "2026-11-23 9:12
 * GMT+01:00 Ann <ann@example.com>:".
 */
const attribution =
  /^(?:On .{6,250} wrote ?:|Am .{6,250} schrieb(?: .{0,120})?:|Am .{6,250} geschrieben ?:|Le .{6,250} a écrit ?:|E[ln] .{6,250} escribió ?:|[^<>]{1,100}<[^<>\s]{3,90}> (?:wrote on|schrieb am|a écrit le|escribió el) .{6,80}:|\d{4}-\d\d-\d\d \d{1,2}:\d\d (?:[A-Z]\S{0,9} )?.{1,100}>:)$/;
const beginsAttribution = /^(?:(?:On|Am|Le|El|En|\d{4}-\d\d-\d\d) |[^<>]{1,100}<[^<>\s]{3,90}> )/;
/** The maximum number of lines into which mail programs wrap it. */
const maxLines = 3;

/** Returns the number of lines of the attribution that starts at a line, or 0 if there is none. */
export const attributionLines = (lines: readonly string[], at: number): number => {
  if (!beginsAttribution.test(lines[at] ?? '')) return 0;
  const counts = Array.from({ length: maxLines }, (_, index) => index + 1);
  const found = counts.find((count) => {
    const said = lines
      .slice(at, at + count)
      .join(' ')
      .trim();
    return /\d/.test(said) && attribution.test(said);
  });
  return found ?? 0;
};

/** A line of format=flowed text, which may continue on the next: RFC 3676. */
interface FlowedLine {
  /** Its quote depth. */
  depth: number;
  pieces: string[];
}

const signature = '-- ';

const lineOf = (written: string): { depth: number; piece: string } => {
  const depth = /^>*/.exec(written)?.[0].length ?? 0;
  return { depth, piece: written.slice(depth).replace(/^ /, '') };
};

const goesOn = (last: FlowedLine | undefined, depth: number, piece: string): last is FlowedLine =>
  last?.depth === depth && piece !== signature && last.pieces.at(-1)?.endsWith(' ') === true && last.pieces[0] !== signature;

const shown = ({ depth, pieces }: FlowedLine): string => (depth === 0 ? '' : `${'>'.repeat(depth)} `) + pieces.join('');

/** Joins the lines of flowed paragraphs, with one quote prefix each. `areGlued`: trailing spaces aren't part of the text (DelSp=yes). */
export const flowedText = (text: string, areGlued: boolean): string => {
  const lines: FlowedLine[] = [];
  for (const { depth, piece } of text.split(/\r?\n/).map(lineOf)) {
    const last = lines.at(-1);
    if (!goesOn(last, depth, piece)) lines.push({ depth, pieces: [piece] });
    else {
      if (areGlued) last.pieces.push((last.pieces.pop() ?? '').slice(0, -1));
      last.pieces.push(piece);
    }
  }
  return lines.map(shown).join('\n');
};

/** A line of a text that may go on in the next one: RFC 3676. */
interface FlowedLine {
  /** How many have quoted it. */
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

/** Lines of a paragraph put together again, those of a quotation with one mark before them. `areGlued`: the blank at the end of each is none of the text. */
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

import type { Sighting } from '../../../../contracts/extraction.ts';

/** A picture as pixels: three bytes each, red, green, blue, row by row. */
export interface Pixels {
  data: Uint8Array;
  width: number;
  height: number;
}

/** Sees what is in a picture: never who. */
export interface Vision {
  see(pixels: Pixels): Promise<Sighting[]>;
  /** Which engines look, as "human 3.3.6". */
  engine: string;
}

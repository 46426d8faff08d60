import type { Sighting } from '../../../../contracts/extraction.ts';

/** A decoded picture: three bytes per pixel (red, green, blue), row by row. */
export interface Pixels {
  data: Uint8Array;
  width: number;
  height: number;
}

/** Recognizes what is in a picture, but never who. */
export interface Vision {
  see(pixels: Pixels): Promise<Sighting[]>;
  /** Names and versions of the engines, such as "human 3.3.6". */
  engine: string;
}

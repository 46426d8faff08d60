import { decoder } from '@audio/decode-amr';
import { decoded, type Pcm } from '../decoded.ts';
import { started } from '../engineFailed.ts';
import { amrKinds, type AmrKind } from './amrFrames.ts';

/** Returns the kind of AMR in a phone's video (3GP) by its MP4 codec name. */
export const amrInFilm = (codec: string): AmrKind | undefined => ({ samr: amrKinds.narrow, sawb: amrKinds.wide })[codec];

async function* withMagic({ magic }: AmrKind, frames: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield Buffer.from(magic);
  yield* frames;
}

/** Decodes AMR frames; always mono. */
export async function* decodedAmr(kind: AmrKind, frames: AsyncIterable<Uint8Array>): AsyncGenerator<Pcm> {
  yield* decoded(await started('The AMR decoder', decoder()), withMagic(kind, frames));
}

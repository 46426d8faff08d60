import { RandomAccessReader } from 'yauzl';
import type { FileSample } from '../../contracts/classification.ts';
import { toError } from '../../runtime/toError.ts';

/** Bytes per request: a ZIP's directory is at its end and is read in many small steps. */
const blockBytes = 1024 * 1024;

/** Reads a ZIP in place: of a file of many gigabytes, only part of its directory is ever in memory. */
export class SampleReader extends RandomAccessReader {
  /** The store's error, if a read failed, which says nothing about the file. */
  failure: Error | undefined;
  readonly #sample: FileSample;
  #block: { start: number; bytes: Uint8Array } = { start: 0, bytes: new Uint8Array() };

  constructor(sample: FileSample) {
    super();
    this.#sample = sample;
  }

  override read(target: Buffer, offset: number, length: number, position: number, done: (error: Error | null) => void): void {
    this.#bytesAt(position, length).then(
      (bytes) => {
        target.set(bytes, offset);
        done(null);
      },
      (error: unknown) => {
        this.failure = toError(error);
        done(this.failure);
      },
    );
  }

  async #bytesAt(position: number, length: number): Promise<Uint8Array> {
    const { start, bytes } = this.#block;
    if (position < start || position + length > start + bytes.length) {
      const from = Math.max(0, Math.min(position, this.#sample.sizeBytes - blockBytes));
      const to = Math.max(from + blockBytes, position + length) - 1;
      this.#block = { start: from, bytes: await this.#sample.read(from, to) };
    }
    const at = position - this.#block.start;
    return this.#block.bytes.subarray(at, at + length);
  }
}

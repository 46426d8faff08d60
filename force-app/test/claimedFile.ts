import { sha256Of } from './hashes.cjs';

/** Content represented by a name: equal names mean equal bytes. */
interface Named {
  bytesName: string;
}

const named = <Kind extends Blob>(blob: Kind, bytesName: string, size: number): Kind & Named =>
  Object.defineProperties(Object.assign(blob, { bytesName }), {
    size: { value: size },
    slice: {
      writable: true,
      value: (start = 0, end = size) =>
        named(new Blob(['x']), `${bytesName}[${String(start)},${String(end)})`, Math.max(0, Math.min(end, size) - start)),
    },
  });

/** A file that claims a size without holding the bytes, so that tests may send terabytes. */
export const fileOf = (name: string, size = 10, type = 'application/pdf', content = `${name} of ${String(size)}`): File =>
  named(new File(['x'], name, { type }), content, size);

/** The name that represents a blob's bytes, if it has one. */
export const bytesNameOf = (blob: Blob): string | undefined => ('bytesName' in blob ? String(blob.bytesName) : undefined);

/** base64 of a SHA-256 that is equal only for equal bytes, whether named or real. */
export const claimedDigest = async (blob: Blob): Promise<string> => sha256Of(bytesNameOf(blob) ?? (await blob.arrayBuffer()));

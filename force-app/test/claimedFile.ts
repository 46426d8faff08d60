import { sha256Of } from './hashes.cjs';

/** Bytes that are named instead of held: equal names mean equal bytes. */
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

/** A file that claims a size without holding it, so that a test may send terabytes. */
export const fileOf = (name: string, size = 10, type = 'application/pdf', content = `${name} of ${String(size)}`): File =>
  named(new File(['x'], name, { type }), content, size);

/** What bytes a blob stands for, if it only names them. */
export const bytesNameOf = (blob: Blob): string | undefined => ('bytesName' in blob ? String(blob.bytesName) : undefined);

/** base64 of a SHA-256 that is equal for equal bytes only, named or held. */
export const claimedDigest = async (blob: Blob): Promise<string> => sha256Of(bytesNameOf(blob) ?? (await blob.arrayBuffer()));

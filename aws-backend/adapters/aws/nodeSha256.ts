import { createHash, createHmac, type Hash } from 'node:crypto';

type SourceData = string | ArrayBuffer | ArrayBufferView;

const bytesOf = (data: SourceData): string | Uint8Array => {
  if (typeof data === 'string') return data;
  return ArrayBuffer.isView(data) ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : new Uint8Array(data);
};

/** SHA-256, or HMAC-SHA-256 if there is a secret, by Node itself behind the interface of AWS's signing code. */
export class NodeSha256 {
  private readonly secret: SourceData | undefined;
  private hash: Hash | ReturnType<typeof createHmac>;

  constructor(secret?: SourceData) {
    this.secret = secret;
    this.hash = this.begun();
  }

  update(data: Uint8Array): void {
    this.hash.update(bytesOf(data));
  }

  digest(): Promise<Uint8Array> {
    return Promise.resolve(this.hash.digest());
  }

  reset(): void {
    this.hash = this.begun();
  }

  private begun(): Hash | ReturnType<typeof createHmac> {
    return this.secret === undefined ? createHash('sha256') : createHmac('sha256', bytesOf(this.secret));
  }
}

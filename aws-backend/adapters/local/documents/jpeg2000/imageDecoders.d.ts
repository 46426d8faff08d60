declare module 'pdfjs-dist/image_decoders/pdf.image_decoders.mjs' {
  interface Handler {
    sendWithPromise(kind: string, file: { filename: string }): Promise<Uint8Array>;
  }
  /** The JPEG 2000 decoder of `pdfjs-dist`: OpenJPEG as WebAssembly. */
  export class JpxImage {
    static setOptions(options: { handler: Handler; useWasm: boolean; useWorkerFetch: boolean; wasmUrl: string }): void;
    static get instance(): JpxImage;
    static parseImageProperties(bytes: Uint8Array): { width: number; height: number };
    /** Returns interleaved components, one byte each; four per pixel if `numComponents` is 0. */
    decode(bytes: Uint8Array, options: { numComponents: number }): Promise<Uint8Array>;
  }
}

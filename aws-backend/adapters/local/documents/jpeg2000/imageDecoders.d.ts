declare module 'pdfjs-dist/image_decoders/pdf.image_decoders.mjs' {
  interface Handler {
    sendWithPromise(kind: string, file: { filename: string }): Promise<Uint8Array>;
  }
  /** What the parser of `pdfjs-dist` decodes JPEG 2000 with: OpenJPEG as WebAssembly. */
  export class JpxImage {
    static setOptions(options: { handler: Handler; useWasm: boolean; useWorkerFetch: boolean; wasmUrl: string }): void;
    static get instance(): JpxImage;
    static parseImageProperties(bytes: Uint8Array): { width: number; height: number };
    /** All numbers of each pixel in turn, a byte each; four where `numComponents` is 0. */
    decode(bytes: Uint8Array, options: { numComponents: number }): Promise<Uint8Array>;
  }
}

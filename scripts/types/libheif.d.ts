// The parts of libheif-js that are used; its own types describe a different build. Names that start with "_" are the C interface, where
// numbers are addresses.

declare module 'libheif-js/wasm-bundle.js' {
  /** A C++ object; `ptr` is its address in the C interface. */
  interface Held {
    $$: { ptr: number };
  }
  interface HeifImage {
    handle: Held;
    get_width(): number;
    get_height(): number;
    is_primary(): boolean;
    free(): void;
  }
  interface Decoded {
    image: Held;
    /** The pixels are in the engine's memory until the image is released; a row takes `stride` bytes. */
    channels: { width: number; height: number; stride: number; data: Uint8Array }[];
  }
  interface Failed {
    code: unknown;
  }
  interface LibHeif {
    HeifDecoder: new () => { decoder: Held | null; decode(bytes: Uint8Array): HeifImage[] };
    heif_colorspace: { heif_colorspace_RGB: { value: number } };
    heif_chroma: Record<'heif_chroma_interleaved_RGB' | 'heif_chroma_interleaved_RGBA', { value: number }>;
    heif_channel: { heif_channel_interleaved: { value: number } };
    heif_js_decode_image2(handle: Held, colorspace: object, chroma: object): Decoded | Failed;
    heif_image_release(image: Held): void;
    heif_context_free(context: Held): void;
    /** Replaced whenever the memory grows. */
    HEAPU8: Uint8Array;
    HEAPU32: Uint32Array;
    _malloc(bytes: number): number;
    _free(address: number): void;
    _heif_image_handle_has_alpha_channel(handle: number): number;
    _heif_image_handle_get_ispe_width(handle: number): number;
    _heif_image_handle_get_ispe_height(handle: number): number;
    _heif_image_handle_get_image_tiling(error: number, handle: number, isTransformed: number, tiling: number): void;
    _heif_image_handle_decode_image_tile(
      ...asked: [
        error: number,
        handle: number,
        image: number,
        colorspace: number,
        chroma: number,
        options: number,
        column: number,
        row: number,
      ]
    ): void;
    _heif_image_get_width(image: number, channel: number): number;
    _heif_image_get_height(image: number, channel: number): number;
    _heif_image_get_plane_readonly(image: number, channel: number, stride: number): number;
    _heif_image_release(image: number): void;
  }
  const libheif: LibHeif;
  export type { HeifImage };
  export default libheif;
}

export declare const sha256Of: (bytes: string | ArrayBuffer) => string;
export declare const compositeOf: (checksums: readonly string[]) => string;

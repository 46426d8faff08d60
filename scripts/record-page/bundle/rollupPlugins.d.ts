import type { RollupLwcOptions } from '@lwc/rollup-plugin';
import type { RollupReplaceOptions } from '@rollup/plugin-replace';
import type { Plugin } from 'rollup';

/** The LWC compiler. */
export const lwc: (options?: RollupLwcOptions) => Plugin;
/** Replaces names with values. */
export const replace: (options?: RollupReplaceOptions) => Plugin;

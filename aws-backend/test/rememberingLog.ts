import type { Log } from '../runtime/log.ts';

/** A log that records its entries. */
export const rememberingLog = (): Log & { lines: { level: string; told: unknown[] }[] } => {
  const lines: { level: string; told: unknown[] }[] = [];
  const at =
    (level: string) =>
    (...told: unknown[]) => {
      lines.push({ level, told });
    };
  return { lines, debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
};

import type { Log } from '../../runtime/log.ts';

/** A log that keeps what it was told. */
export const rememberingLog = (): Log & { lines: { level: string; message: string }[] } => {
  const lines: { level: string; message: string }[] = [];
  const at = (level: string) => (message: unknown) => {
    lines.push({ level, message: String(message) });
  };
  return { lines, debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
};

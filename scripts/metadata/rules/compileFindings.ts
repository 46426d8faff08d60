import { createRequire } from 'node:module';
import { z } from 'zod';
import type { Finding } from './finding.ts';

const require = createRequire(import.meta.url);

/** Loaded lazily: an org that starts with existing metadata compiles nothing, and loading the compiler takes as long as everything else. */
const compiler = (): typeof import('@lwc/compiler') => require('@lwc/compiler') as typeof import('@lwc/compiler');

/** An error of the compiler: its message, and optionally a position (0-based columns). */
const CompilerError = z.object({
  message: z.string(),
  location: z.object({ line: z.number(), column: z.number() }).optional(),
});

/** Compiles a file of a component, as the org does on deployment. */
export function* compileFindings(path: string, source: string): Generator<Finding> {
  const [, name = ''] = /^lwc\/([^/]+)\//.exec(path) ?? [];
  if (!/\.(js|html|css)$/.test(path)) return;
  try {
    compiler().transformSync(source, path, { name, namespace: 'c', enableDynamicComponents: true });
  } catch (error) {
    const { message, location } = CompilerError.parse(error);
    const at = location && { line: location.line, column: location.column + 1 };
    yield { problem: message, at: at ?? { line: 1, column: 1 }, fileName: path };
  }
}

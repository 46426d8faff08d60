import { createRequire } from 'node:module';
import { z } from 'zod';
import type { Finding } from './finding.ts';

const require = createRequire(import.meta.url);

/** Loaded when something is compiled: an org that starts with what it has compiles nothing, and the compiler takes as long to load as all else. */
const compiler = (): typeof import('@lwc/compiler') => require('@lwc/compiler') as typeof import('@lwc/compiler');

/** What the compiler throws: its message, and the place where it can name one (columns begin at 0 there). */
const CompilerError = z.object({
  message: z.string(),
  location: z.object({ line: z.number(), column: z.number() }).optional(),
});

/** Compiles a file of a component as the org does on deployment. */
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

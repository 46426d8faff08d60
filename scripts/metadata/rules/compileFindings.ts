import { transformSync } from '@lwc/compiler';
import { z } from 'zod';
import type { Finding } from './finding.ts';

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
    transformSync(source, path, { name, namespace: 'c', enableDynamicComponents: true });
  } catch (error) {
    const { message, location } = CompilerError.parse(error);
    const at = location && { line: location.line, column: location.column + 1 };
    yield { problem: message, at: at ?? { line: 1, column: 1 }, fileName: path };
  }
}

import { transformSync } from '@lwc/compiler';
import type { Finding } from './finding.ts';

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Compiles a file of a component as the org does on deployment. */
export function* compileFindings(path: string, source: string): Generator<Finding> {
  const [, name = ''] = /^lwc\/([^/]+)\//.exec(path) ?? [];
  if (!/\.(js|html|css)$/.test(path)) return;
  try {
    transformSync(source, path, { name, namespace: 'c', enableDynamicComponents: true });
  } catch (error) {
    yield { problem: `${path}: ${messageOf(error)}` };
  }
}

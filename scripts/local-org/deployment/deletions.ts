import { readManifest } from '../../metadata/manifest.ts';
import type { MetadataComponent, MetadataProblem } from '../../metadata/metadataTypes.ts';
import { withoutParts } from './mergeParts.ts';

type Files = ReadonlyMap<string, Uint8Array>;

const manifests = ['destructiveChangesPre.xml', 'destructiveChanges.xml', 'destructiveChangesPost.xml'];

/** Resolves the archive's destructive changes: the components to remove, and a problem for each that can't be removed. */
export const deletions = (
  files: Files,
  present: readonly MetadataComponent[],
): { removed: MetadataComponent[]; problems: MetadataProblem[] } => {
  const removed: MetadataComponent[] = [];
  const problems: MetadataProblem[] = [];
  for (const name of manifests) {
    const bytes = files.get(name);
    if (!bytes) continue;
    const read = readManifest(name, bytes);
    problems.push(...read.problems);
    for (const [type, members] of read.manifest) {
      removed.push(...present.filter((component) => component.type === type && members.includes(component.fullName)));
    }
  }
  return { removed, problems };
};

/** Some components are elements of another component's file: `Media__c.Kind__c` is `Kind__c` in `Media__c.object`. */
const isPart = ({ type, fullName, fileName }: MetadataComponent): boolean =>
  type === 'CustomLabel' || (fileName.startsWith('objects/') && fullName.includes('.'));

/** The files that remain: deletes whole files, and removes elements from the files that contain them. */
export const withoutRemoved = (files: Files, removed: readonly MetadataComponent[]): Map<string, Uint8Array> => {
  const whole = removed.filter((component) => !isPart(component));
  const gone = new Set(whole.flatMap(({ fileName, body }) => [fileName, ...(body?.keys() ?? [])]));
  const kept = [...files].filter(([path]) => !gone.has(path));
  const parts = Map.groupBy(removed.filter(isPart), ({ fileName }) => fileName);
  return new Map(
    kept.map(([path, content]) => {
      const names = new Set((parts.get(path) ?? []).map(({ fullName }) => fullName.slice(fullName.indexOf('.') + 1)));
      return [path, names.size === 0 ? content : withoutParts(content, names)];
    }),
  );
};

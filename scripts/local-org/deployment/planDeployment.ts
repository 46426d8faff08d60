import { bundleOf, isManifest } from '../../metadata/archiveFolders.ts';
import type { MetadataComponent } from '../../metadata/metadataTypes.ts';
import { checkComponents, readMetadata } from '../../metadata/readMetadata.ts';
import type { ComponentOutcome, DeployOutcome } from '../orgTypes.ts';
import { deletions, withoutRemoved } from './deletions.ts';
import { isTranslation, withoutTranslationsOf } from './lostTranslations.ts';
import { withKeptParts } from './mergeParts.ts';
import { unsupported } from './unsupported.ts';

type Files = ReadonlyMap<string, Uint8Array>;

/** The result of a deployment: the files the org would have afterwards, or the problems that prevent it. */
export interface PlannedDeployment {
  outcome: DeployOutcome;
  files: Files;
}

const isSame = (left: Uint8Array | undefined, right: Uint8Array | undefined): boolean =>
  left !== undefined && right !== undefined && Buffer.compare(left, right) === 0;

const nameOf = ({ type, fullName, fileName }: MetadataComponent) => ({ componentType: type, fullName, fileName });

const saved = (component: MetadataComponent, after: Files, before: Files): ComponentOutcome => {
  const [now, then] = [after, before].map((files) => files.get(component.fileName));
  return { ...nameOf(component), changed: !isSame(now, then), created: then === undefined, deleted: false };
};

const taken = (component: MetadataComponent): ComponentOutcome => ({
  ...nameOf(component),
  ...{ changed: true, created: false, deleted: true },
});

/** The org's files after the deployment. A bundle is replaced as a whole, so files missing from the deployed bundle are deleted. */
const filesAfter = (files: Files, before: Files, removed: readonly MetadataComponent[]): Files => {
  const bundles = new Set([...files.keys()].flatMap((path) => bundleOf(path)?.folder ?? []));
  const kept = [...withoutTranslationsOf(removed, withoutRemoved(before, removed))].filter(
    ([path]) => !bundles.has(bundleOf(path)?.folder ?? ''),
  );
  const brought = [...files]
    .filter(([path]) => !isManifest(path))
    .map(([path, content]) => [path, withKeptParts(path, before.get(path), content)] as const);
  return new Map([...kept, ...brought]);
};

/** Validates a deployment strictly against the org's metadata and returns what it would change. */
export const planDeployment = (files: Files, before: Files, present: readonly MetadataComponent[]): PlannedDeployment => {
  const { removed, problems } = deletions(files, present);
  const staying = present.filter((component) => !removed.includes(component));
  const reading = readMetadata(files, staying);
  const left = removed.length === 0 ? [] : checkComponents(staying).filter(({ componentType }) => !isTranslation(componentType));
  const failures = [...problems, ...reading.problems, ...left, ...unsupported(reading.components)];
  const success = failures.length === 0;
  const after = filesAfter(files, before, removed);
  const successes = success ? [...reading.components.map((one) => saved(one, after, before)), ...removed.map(taken)] : [];
  return { outcome: { success, successes, failures }, files: after };
};

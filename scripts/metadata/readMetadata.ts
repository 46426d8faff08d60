import { bundleOf, isManifest, locate } from './archiveFolders.ts';
import { isNamed, missingMembers, readManifest, type Manifest } from './manifest.ts';
import type { MetadataComponent, MetadataProblem, MetadataReading } from './metadataTypes.ts';
import { orgModel, type OrgModel } from './orgModel.ts';
import { problemOf, problemOfFile } from './problemOf.ts';
import { readComponent, type ReadComponent } from './readComponent.ts';
import { findings } from './rules/findings.ts';
import { elementOf } from './typedValue.ts';

type Files = ReadonlyMap<string, Uint8Array>;

const idOf = ({ type, fullName }: MetadataComponent): string => `${type}:${fullName}`;

const bodyOf = (folder: string, files: Files): ReadonlyMap<string, Uint8Array> =>
  new Map([...files].filter(([path]) => bundleOf(path)?.folder === folder));

const readFiles = (files: Files): { read: ReadComponent[]; problems: MetadataProblem[] } => {
  const read: ReadComponent[] = [];
  const problems: MetadataProblem[] = [];
  for (const [fileName, bytes] of files) {
    const located = locate(fileName);
    const bundle = bundleOf(fileName);
    if (located) {
      const one = readComponent({ ...located, fileName }, bytes);
      const body = bundle === undefined ? {} : { body: bodyOf(bundle.folder, files) };
      read.push(...one.read.map(({ component, isSound }) => ({ component: { ...component, ...body }, isSound })));
      problems.push(...one.problems);
    } else if (!isManifest(fileName) && !(bundle !== undefined && files.has(bundle.description))) {
      problems.push(problemOfFile(fileName, 'The file is of no type that can be deployed to this organization'));
    }
  }
  return { read, problems };
};

/** Only components that the manifest names are deployed: an object's file may contain a single field of an object that already exists. */
const namedIn = (manifest: Manifest, read: readonly ReadComponent[]): { named: ReadComponent[]; problems: MetadataProblem[] } => {
  const named = read.filter(({ component }) => isNamed(manifest, component));
  const namedFiles = new Set(named.map(({ component }) => component.fileName));
  const left = read.filter(({ component }) => !namedFiles.has(component.fileName));
  return { named, problems: left.map(({ component }) => problemOf(component, 'Not in package.xml')) };
};

const findingsOf = (component: MetadataComponent, org: OrgModel): MetadataProblem[] =>
  findings(component, org).map(({ problem, at, fileName = component.fileName }) => {
    const own = typeof component.value === 'object' && component.value !== null ? elementOf(component.value) : undefined;
    return { ...problemOf(component, problem, at ?? own), fileName };
  });

/** The problems of a complete set of components, such as those that remain after a deletion. */
export const checkComponents = (components: readonly MetadataComponent[]): MetadataProblem[] => {
  const org = orgModel(components);
  return components.flatMap((component) => findingsOf(component, org));
};

const checkRules = (read: readonly ReadComponent[], existing: readonly MetadataComponent[]): MetadataProblem[] => {
  const replaced = new Set(read.map(({ component }) => idOf(component)));
  const kept = existing.filter((component) => !replaced.has(idOf(component)));
  const sound = read.filter(({ isSound }) => isSound).map(({ component }) => component);
  const org = orgModel([...kept, ...read.map(({ component }) => component)]);
  return sound.flatMap((component) => findingsOf(component, org));
};

/** Parses all components without validating them. */
export const readComponents = (files: Files): MetadataComponent[] => readFiles(files).read.map(({ component }) => component);

/**
 * Reads a deployment as strictly as Salesforce does. Validates the archive against its package.xml, each file against its type, and each
 * component against what it refers to. `existing` is the org's current metadata.
 */
export const readMetadata = (files: Files, existing: readonly MetadataComponent[] = []): MetadataReading => {
  const { read, problems } = readFiles(files);
  const packageXml = files.get('package.xml');
  if (!packageXml) {
    const missing = problemOfFile('package.xml', 'No package.xml found');
    return { components: read.map(({ component }) => component), problems: [missing, ...problems] };
  }
  const { manifest, problems: manifestProblems } = readManifest('package.xml', packageXml);
  const selected = namedIn(manifest, read);
  const components = selected.named.map(({ component }) => component);
  return {
    components,
    problems: [
      ...manifestProblems,
      ...missingMembers(manifest, components),
      ...selected.problems,
      ...problems,
      ...checkRules(selected.named, existing),
    ],
  };
};

import { z } from 'zod';
import { contentTypeOf } from './archiveFolders.ts';
import { shapeOf } from './metadataShapes.ts';
import type { MetadataComponent, MetadataProblem } from './metadataTypes.ts';
import { problemOf, problemOfFile } from './problemOf.ts';
import { readValue } from './typedValue.ts';
import { parseXml } from './xmlTree.ts';

const Package = z.object({ types: z.array(z.object({ name: z.string(), members: z.array(z.string()) })) });

/** The members of a package.xml or destructiveChanges.xml, by type. */
export type Manifest = ReadonlyMap<string, readonly string[]>;

/** Parses a package.xml or destructiveChanges.xml. */
export const readManifest = (fileName: string, bytes: Uint8Array): { manifest: Manifest; problems: MetadataProblem[] } => {
  const root = parseXml(bytes);
  if ('message' in root) return { manifest: new Map(), problems: [problemOfFile(fileName, `Error parsing file: ${root.message}`, root)] };
  if (root.name !== 'Package')
    return { manifest: new Map(), problems: [problemOfFile(fileName, `Unexpected root element ${root.name}`, root)] };
  const problems: MetadataProblem[] = [];
  const value = readValue(root, shapeOf('Package'), (problem, at) => problems.push(problemOfFile(fileName, problem, at)));
  const parsed = Package.safeParse(value);
  return { manifest: new Map(parsed.data?.types.map(({ name, members }) => [name, members])), problems };
};

const holds = (members: readonly string[] | undefined, { type, fullName }: MetadataComponent): boolean => {
  const wildcardReaches = type !== 'CustomObject' || fullName.endsWith('__c') || fullName.endsWith('__e');
  return members !== undefined && (members.includes(fullName) || (members.includes('*') && wildcardReaches));
};

const ownerOf = (component: MetadataComponent): MetadataComponent => {
  if (component.type === 'CustomLabel') return { ...component, type: 'CustomLabels', fullName: 'CustomLabels' };
  return { ...component, type: 'CustomObject', fullName: component.fullName.split('.')[0] ?? '' };
};

/** The manifest members that include a component. A folder is a member of its contents' type, with or without a trailing slash. */
export const memberNames = ({ type, fullName }: MetadataComponent): string[] => {
  const content = contentTypeOf(type);
  return content === undefined ? [`${type}:${fullName}`] : [`${content}:${fullName}`, `${content}:${fullName}/`];
};

/** Whether the manifest includes a component, or the component whose file contains it. */
export const isNamed = (manifest: Manifest, component: MetadataComponent): boolean => {
  const owner = ownerOf(component);
  const isMember = memberNames(component).some((name) => {
    const [type = '', member = ''] = name.split(':');
    return manifest.get(type)?.includes(member);
  });
  return isMember || holds(manifest.get(component.type), component) || holds(manifest.get(owner.type), owner);
};

/** A problem for each manifest member that the archive doesn't contain. */
export const missingMembers = (manifest: Manifest, components: readonly MetadataComponent[]): MetadataProblem[] => {
  const present = new Set(components.flatMap(memberNames));
  return [...manifest].flatMap(([type, members]) =>
    members
      .filter((member) => member !== '*' && !present.has(`${type}:${member}`))
      .map((member) =>
        problemOf(
          { type, fullName: member, fileName: 'package.xml' },
          `An object '${member}' of type ${type} was named in package.xml, but was not found in zipped directory`,
        ),
      ),
  );
};

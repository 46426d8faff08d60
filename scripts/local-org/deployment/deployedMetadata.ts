import { randomUUID } from 'node:crypto';
import { memberNames } from '../../metadata/manifest.ts';
import type { MetadataComponent } from '../../metadata/metadataTypes.ts';
import { readComponents } from '../../metadata/readMetadata.ts';
import type { ObjectSchema } from '../schema/objectSchema.ts';
import { objectsInLanguage } from '../schema/objectsInLanguage.ts';
import { orgSchema } from '../schema/orgSchema.ts';
import type { DeploymentStore } from '../store/deploymentStore.ts';
import { packageXml } from './packageXml.ts';

type Objects = ReadonlyMap<string, ObjectSchema>;

/** What is deployed to an org, and the objects that it makes. */
export interface DeployedMetadata {
  components: () => readonly MetadataComponent[];
  objects: () => Objects;
  /** With labels in that language, as far as they are translated. */
  objectsIn: (language: string) => Objects;
  /** Another one for all that was read. */
  id: () => string;
  /** Reads what the store has anew. */
  read: () => void;
  /** The files of these types and members (`*` for all), with their package.xml. */
  retrieve: (types: readonly { name: string; members: readonly string[] }[]) => ReadonlyMap<string, Uint8Array>;
}

/** Follows what is deployed in a store; nothing, until it is told to read it. */
export const deployedMetadata = (deployed: DeploymentStore): DeployedMetadata => {
  let components: readonly MetadataComponent[] = [];
  let objects: Objects = orgSchema([], deployed.numberOf);
  let id: string = randomUUID();
  const inLanguages = new Map<string, Objects>();

  return {
    components: () => components,
    objects: () => objects,
    objectsIn(language) {
      const known = inLanguages.get(language) ?? objectsInLanguage(objects, components, language);
      inLanguages.set(language, known);
      return known;
    },
    id: () => id,
    read() {
      // What is deployed was checked when it came.
      components = readComponents(deployed.files());
      objects = orgSchema(components, deployed.numberOf);
      inLanguages.clear();
      id = randomUUID();
    },
    retrieve(types) {
      const named = new Set(types.flatMap(({ name, members }) => members.map((member) => `${name}:${member}`)));
      const wanted = components.filter((component) => [...memberNames(component), `${component.type}:*`].some((name) => named.has(name)));
      const paths = new Set(wanted.flatMap(({ fileName, body }) => [fileName, ...(body?.keys() ?? [])]));
      return new Map([...[...deployed.files()].filter(([file]) => paths.has(file)), ['package.xml', packageXml(wanted)] as const]);
    },
  };
};

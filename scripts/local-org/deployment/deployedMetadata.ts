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

/** The metadata deployed to an org, and the object schemas that result from it. */
export interface DeployedMetadata {
  components: () => readonly MetadataComponent[];
  objects: () => Objects;
  /** The schemas with labels in that language, where translated. */
  objectsIn: (language: string) => Objects;
  /** Changes on every `read`. */
  id: () => string;
  /** Reloads everything from the store. */
  read: () => void;
  /** The files of these types and members (`*` for all), with their package.xml. */
  retrieve: (types: readonly { name: string; members: readonly string[] }[]) => ReadonlyMap<string, Uint8Array>;
}

/** Caches the metadata in a store. Empty until the first `read`. */
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
      // Already validated when it was deployed.
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

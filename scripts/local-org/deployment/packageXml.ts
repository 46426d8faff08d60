import type { MetadataComponent } from '../../metadata/metadataTypes.ts';
import { xmlText } from '../../xmlText.ts';

/** The manifest of these components. */
export const packageXml = (components: readonly Pick<MetadataComponent, 'type' | 'fullName'>[]): Uint8Array => {
  const types = [...Map.groupBy(components, ({ type }) => type)].map(
    ([type, members]) =>
      `    <types>\n${members.map(({ fullName }) => `        <members>${xmlText(fullName)}</members>\n`).join('')}        <name>${type}</name>\n    </types>\n`,
  );
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<Package xmlns="http://soap.sforce.com/2006/04/metadata">\n${types.join('')}    <version>67.0</version>\n</Package>\n`;
  return new TextEncoder().encode(xml);
};

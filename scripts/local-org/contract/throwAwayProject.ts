import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import path from 'node:path';

const settings = JSON.stringify({ packageDirectories: [{ path: 'force-app', default: true }], sourceApiVersion: '67.0' });

/** Creates an SFDX project with these files; the keys are paths below `force-app/main/default`. */
export const throwAwayProject = async (folder: string, files: Record<string, string>): Promise<string> => {
  const project = await mkdtemp(path.join(folder, 'project-'));
  await writeFile(path.join(project, 'sfdx-project.json'), settings);
  await mkdir(path.join(project, 'force-app'));
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(project, 'force-app', 'main', 'default', name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return project;
};

/** A custom object in source format that contains these lines of XML. */
export const objectXml = (...lines: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata">
    <label>Throw Away</label>
    <pluralLabel>Throw Aways</pluralLabel>
    <nameField>
        <label>Name</label>
        <type>Text</type>
    </nameField>
    <deploymentStatus>Deployed</deploymentStatus>
${lines.map((line) => `    ${line}`).join('\n')}
</CustomObject>
`;

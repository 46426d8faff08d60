import { convertEventRelay, convertForceApp } from './convertForceApp.ts';
import { readMetadata } from './readMetadata.ts';

const base = readMetadata(await convertForceApp());
const relay = readMetadata(await convertEventRelay({ MEDIA_AWS_REGION: 'US-EAST-1', MEDIA_AWS_ACCOUNT: '000000000000' }), base.components);
const components = [...base.components, ...relay.components];
const problems = [...base.problems, ...relay.problems];

for (const { fileName, lineNumber, columnNumber, componentType, fullName, problem } of problems) {
  console.error(`${fileName}:${lineNumber}:${columnNumber}  ${componentType} ${fullName}: ${problem}`);
}
console.log(`${components.length} components, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;

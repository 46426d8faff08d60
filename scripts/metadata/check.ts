import { convertForceApp } from './convertForceApp.ts';
import { readMetadata } from './readMetadata.ts';

const { components, problems } = readMetadata(await convertForceApp());

for (const { fileName, lineNumber, columnNumber, componentType, fullName, problem } of problems) {
  console.error(`${fileName}:${lineNumber}:${columnNumber}  ${componentType} ${fullName}: ${problem}`);
}
console.log(`${components.length} components, ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;

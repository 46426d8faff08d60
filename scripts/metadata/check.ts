import { runCommand, takeNone } from '../command.ts';
import { counted } from '../counted.ts';
import { convertForceApp, convertOptional } from './convertForceApp.ts';
import { readMetadata } from './readMetadata.ts';

const usage = `npm run check:metadata

Converts force-app and the parts of config/optional with the real CLI and validates them as strictly as an org would.`;

await runCommand(usage, async (args) => {
  takeNone(args);
  const base = readMetadata(await convertForceApp());
  const relay = await convertOptional('event-relay', { MEDIA_AWS_REGION: 'US-EAST-1', MEDIA_AWS_ACCOUNT: '000000000000' });
  const others = [await convertOptional('agentforce'), await convertOptional('translations')];
  const readings = [base, ...[relay, ...others].map((files) => readMetadata(files, base.components))];
  const components = readings.flatMap((reading) => reading.components);
  const problems = readings.flatMap((reading) => reading.problems);

  for (const { fileName, lineNumber, columnNumber, componentType, fullName, problem } of problems) {
    console.error(`${fileName}:${lineNumber}:${columnNumber}  ${componentType} ${fullName}: ${problem}`);
  }
  console.log(`${counted(components.length, 'component')}, ${counted(problems.length, 'problem')}`);
  return problems.length === 0;
});

import { runCommand, takeNone } from '../command.ts';
import { counted } from '../counted.ts';
import { convertEventRelay, convertForceApp } from './convertForceApp.ts';
import { readMetadata } from './readMetadata.ts';

const usage = `npm run check:metadata

Converts force-app and config/optional/event-relay with the real CLI and validates them as strictly as an org would.`;

await runCommand(usage, async (args) => {
  takeNone(args);
  const base = readMetadata(await convertForceApp());
  const relay = readMetadata(
    await convertEventRelay({ MEDIA_AWS_REGION: 'US-EAST-1', MEDIA_AWS_ACCOUNT: '000000000000' }),
    base.components,
  );
  const components = [...base.components, ...relay.components];
  const problems = [...base.problems, ...relay.problems];

  for (const { fileName, lineNumber, columnNumber, componentType, fullName, problem } of problems) {
    console.error(`${fileName}:${lineNumber}:${columnNumber}  ${componentType} ${fullName}: ${problem}`);
  }
  console.log(`${counted(components.length, 'component')}, ${counted(problems.length, 'problem')}`);
  return problems.length === 0;
});

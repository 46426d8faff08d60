import path from 'node:path';
import { openAwsStage } from './setup/aws/openAwsSetup.ts';
import { accountKnown } from './setup/aws/stageSteps.ts';
import { lineReporter } from './setup/reporter.ts';
import { rotationSteps } from './setup/rotateKey.ts';
import { runCommand } from './setup/runCommand.ts';
import { runSteps } from './setup/runSteps.ts';
import { signInWith } from './setup/verify/verifySignIn.ts';

const usage = `npm run rotate-key -- [--stage NAME] [--client-id KEY] [--finish]

Gives the integration user a new key without downtime: both keys work until you use --finish. Run it as often as you like; it continues where it stopped.
  --stage NAME      use the settings in config/stages/NAME.json
  --client-id KEY   the consumer key of the second external client app
  --finish          remove the old key`;

await runCommand(usage, async (options) => {
  const { settings, account, stage, certificateFile } = await openAwsStage(options.stage);
  const steps = rotationSteps({
    secrets: account.secrets,
    certificateFile: path.join(path.dirname(certificateFile), 'next-certificate.pem'),
    stageName: settings.name,
    clientId: options.clientId,
    isFinish: options.isFinish,
    async signIn(credential) {
      await signInWith([credential], settings.salesforce);
    },
  });
  const reporter = lineReporter((line) => {
    console.log(line);
  });
  return runSteps([accountKnown(account, stage), ...steps], reporter, { mayChange: true });
});

import { askToGoOn } from './setup/ask.ts';
import { assembly } from './setup/aws/assembly.ts';
import { accountKnown, stageNamesOrg } from './setup/aws/stageSteps.ts';
import { openAwsSetup } from './setup/aws/openAwsSetup.ts';
import { lineReporter } from './setup/reporter.ts';
import { signedIn } from './setup/salesforce/packageSteps.ts';
import { insist } from './setup/step.ts';
import { removalSteps, whatStays } from './setup/remove.ts';
import { runCommand } from './setup/runCommand.ts';
import { runSteps } from './setup/runSteps.ts';

const usage = `npm run remove -- [--stage NAME] [--org ALIAS] [--yes]

Removes Media Insights from an org and an AWS account, and tells you what stays and why. It asks before it starts.
The permission sets are taken from all users: if you set up again, assign them again.
If the settings say keepData: false, all files in the account are erased. Logs are always deleted: if you must keep
them, export /aws/lambda/media-NAME-… from CloudWatch first.
  --stage NAME      use the settings in config/stages/NAME.json
  --org ALIAS       an org that the sf CLI is logged in to
  --yes             don't ask for confirmation`;

await runCommand(usage, async (options) => {
  const { settings, org, account, stage } = await openAwsSetup(options);
  await insist(signedIn(org));
  await insist(accountKnown(account, stage));
  await insist(stageNamesOrg(stage, org));
  const isErased = settings.keepData ? '' : ', and erase all its files there';
  const question = `Remove Media Insights “${settings.name}” from ${org.alias} and from the AWS account ${await account.id()}${isErased}?`;
  if (!(await askToGoOn(question, options.isYes))) return false;
  const templates = assembly(settings.name);
  const names = await templates.stackNames();
  const stacksLeft = async (): Promise<string[]> => {
    const found = await Promise.all(names.map(async (name) => ((await account.outputs(name)) === undefined ? [] : [name])));
    return found.flat();
  };
  const reporter = lineReporter((line) => {
    console.log(line);
  });
  const emptyBuckets = settings.keepData ? undefined : () => account.emptyBuckets(`media-${settings.name}-storage`);
  const steps = removalSteps({ org, destroy: templates.destroy, emptyBuckets, stacksLeft });
  const isDone = await runSteps(steps, reporter, { mayChange: true });
  console.log(isDone ? whatStays(settings.name, org.alias, settings.keepData, stage.path) : 'Not finished yet. See above.');
  return isDone;
});

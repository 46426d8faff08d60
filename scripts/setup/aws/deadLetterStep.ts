import { queueFunctions } from '../../../aws-backend/infra/functions.ts';
import { done, type Step } from '../step.ts';
import type { AwsAccount } from './awsAccount.ts';

/** Nothing that a stage gave up waits for somebody: its alarm mails only whom the settings name. `flags` tell redrive where. */
export const deadLettersNone = ({ deadLetters }: Pick<AwsAccount, 'deadLetters'>, flags: string): Step => ({
  title: 'The dead-letter queues are empty',
  help: `See docs/runbook.md. After you fix the cause: npm run redrive${flags && ` -- ${flags}`}`,
  async check() {
    const counts = await Promise.all(queueFunctions.map(async ({ name }) => ({ name, count: await deadLetters(name) })));
    const waiting = counts.filter(({ count }) => count > 0).map(({ name, count }) => `${name} ${String(count)}`);
    if (waiting.length > 0) throw new Error(`Messages are waiting in: ${waiting.join(', ')}`);
    return done();
  },
});

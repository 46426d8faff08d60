import { queueFunctions } from '../../../aws-backend/infra/functions.ts';
import { done, type Step } from '../step.ts';
import type { AwsAccount } from './awsAccount.ts';

/**
 * Checks that the dead-letter queues are empty: their alarm only notifies the addresses in the settings. `flags` are the flags for redrive.
 */
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

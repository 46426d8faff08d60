import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { synthesized, type StackName } from '../../aws-backend/infra/test/synthesized.ts';
import { ofType } from '../../aws-backend/infra/test/ofType.ts';
import { costOf, costReport } from './costs.ts';
import { prices, type PriceName } from './prices.ts';
import { idleUsage } from './usage.ts';

const names = Object.keys(prices) as PriceName[];
const someUsage = fc.dictionary(fc.constantFrom(...names), fc.nat(1_000_000));

describe('costs', () => {
  it('are the sum of the costs of each item', () => {
    fc.assert(
      fc.property(someUsage, (usage) => {
        const apart = Object.entries(usage).reduce((sum, [name, count]) => sum + costOf({ [name]: count }), 0);
        expect(costOf(usage)).toBeCloseTo(apart, 6);
      }),
    );
  });

  it('match docs/costs.md', async () => {
    const page = await readFile(path.join(import.meta.dirname, '..', '..', 'docs', 'costs.md'), 'utf8');

    expect(page).toContain(costReport().trim());
  });

  it('count the idle resources of a month as the templates define them', () => {
    const { templateOf } = synthesized('production');
    const stacks: StackName[] = ['storage', 'secrets', 'broker', 'pipeline', 'callback', 'malwareGate', 'observability'];
    const templates = stacks.map(templateOf);
    const all = (type: string): any[] => templates.flatMap((template) => ofType(template, type));
    // CloudWatch charges per metric that an alarm reads.
    const read = all('AWS::CloudWatch::Alarm').flatMap(({ Metrics = ['one'] }) =>
      Metrics.filter((each: any) => each === 'one' || each.MetricStat),
    );
    const counted = all('AWS::Logs::MetricFilter').map(({ MetricTransformations: [to] }) => to.MetricName);

    expect(idleUsage).toMatchObject({
      kmsKeyMonth: all('AWS::KMS::Key').length,
      secretMonth: all('AWS::SecretsManager::Secret').length,
      dashboardMonth: all('AWS::CloudWatch::Dashboard').length,
      alarmMetricMonth: read.length,
      customMetricMonth: new Set(counted).size,
    });
  });
});

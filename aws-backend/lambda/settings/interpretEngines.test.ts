import { stoppingGuardrail } from '../../adapters/aws/bedrock/test/stoppingGuardrail.ts';
import { interpretEngines, InterpretSettings } from './interpretEngines.ts';

const enginesOf = (environment: Record<string, string>) => {
  const { language, model } = interpretEngines(InterpretSettings.parse(environment));
  return [language.engines['entities'], model.engine];
};

describe('interpretEngines', () => {
  it('uses no cloud service by default', () => {
    expect(enginesOf({}).join()).not.toContain('Amazon');
  });

  it('uses Comprehend and the Bedrock model that the settings name', () => {
    process.env['AWS_REGION'] ??= 'eu-west-1';

    expect(enginesOf({ LANGUAGE_ENGINE: 'aws', MODEL_ENGINE: 'aws', MODEL_ID: 'amazon.nova-2-lite-v1:0' })).toEqual([
      'Amazon Comprehend',
      'Amazon Bedrock amazon.nova-2-lite-v1:0',
    ]);
  });

  it.each([
    [{}, []],
    [{ GUARDRAIL_ID: 'gr-1' }, [{ guardrailIdentifier: 'gr-1', guardrailVersion: 'DRAFT' }]],
    [{ GUARDRAIL_ID: 'gr-1', GUARDRAIL_VERSION: '7' }, [{ guardrailIdentifier: 'gr-1', guardrailVersion: '7' }]],
  ])('applies the guardrail that the settings name: %j', async (settings, asked) => {
    const guardrail = stoppingGuardrail();
    const { model } = interpretEngines(InterpretSettings.parse({ MODEL_ENGINE: 'aws', MODEL_ID: 'amazon.nova-2-lite-v1:0', ...settings }));

    const { summary } = await model.analyze('The pump is late.', 'en');

    expect(summary).toEqual({ text: 'The pump is late.', method: 'Extractive' });
    expect(guardrail.asked()).toMatchObject(asked);
    guardrail.restore();
  });

  it('names the missing setting', () => {
    expect(() => enginesOf({ MODEL_ENGINE: 'aws' })).toThrow('MODEL_ID');
  });
});

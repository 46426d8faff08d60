import { refuseLostFlags } from './npmFlags.ts';

const usage = `npm run setup -- [--stage NAME] [--client-id KEY] [--yes]

Sets up.
  --stage NAME      use the settings
  --client-id KEY   the consumer key
  --yes             don't ask`;

describe('flags that were written for npm', () => {
  it.each([['stage'], ['client-id']])('are told, since the command would not know of them: --%s', (name) => {
    const env = { npm_lifecycle_event: 'setup', [`npm_config_${name.replace('-', '_')}`]: 'true' };

    expect(() => {
      refuseLostFlags(usage, env);
    }).toThrow(`npm run setup -- --${name} …`);
  });

  it('are npm’s business where they are its own', () => {
    refuseLostFlags(usage, { npm_lifecycle_event: 'setup', npm_config_yes: 'true', npm_config_local_prefix: '/x' });
  });
});

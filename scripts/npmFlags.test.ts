import { refuseLostFlags } from './npmFlags.ts';

const usage = `npm run setup -- [--stage NAME] [--client-id KEY] [--yes]

Sets up.
  --stage NAME      use the settings
  --client-id KEY   the consumer key
  --yes             don't ask`;

describe('refuseLostFlags', () => {
  it.each([['stage'], ['client-id']])('throws if npm took a flag of the command for itself: --%s', (name) => {
    const env = { npm_lifecycle_event: 'setup', [`npm_config_${name.replace('-', '_')}`]: 'true' };

    expect(() => {
      refuseLostFlags(usage, env);
    }).toThrow(`npm run setup -- --${name} …`);
  });

  it('ignores npm’s own flags', () => {
    refuseLostFlags(usage, { npm_lifecycle_event: 'setup', npm_config_yes: 'true', npm_config_local_prefix: '/x' });
  });
});

const proxy = /^https?_proxy$/i;

/**
 * Forgets the proxy that the environment names: jsforce and the sf CLI would ask it for addresses of this machine, whatever NO_PROXY says. It is
 * for commands that talk to nothing else, and works only before jsforce is loaded.
 */
export const withoutProxy = (env: NodeJS.ProcessEnv = process.env): void => {
  for (const name of Object.keys(env)) if (proxy.test(name)) Reflect.deleteProperty(env, name);
};

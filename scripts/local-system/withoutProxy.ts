const proxy = /^https?_proxy$/i;

/**
 * Removes the proxy variables from the environment, because jsforce and the sf CLI would use the proxy even for addresses of this machine,
 * whatever NO_PROXY says. For commands that connect to nothing else. Works only before jsforce is loaded.
 */
export const withoutProxy = (env: NodeJS.ProcessEnv = process.env): void => {
  for (const name of Object.keys(env)) if (proxy.test(name)) Reflect.deleteProperty(env, name);
};

import { setGlobalProxyFromEnv } from 'node:http';

/**
 * Makes `fetch` use the proxy from the environment; jsforce, sf and cdk do so on their own. Throws a user-facing message if it isn't a
 * valid URL.
 */
export const throughProxy = (): void => {
  try {
    setGlobalProxyFromEnv();
  } catch (cause) {
    throw new Error('HTTPS_PROXY and HTTP_PROXY must be URLs, such as http://proxy.example.com:8080', { cause });
  }
};

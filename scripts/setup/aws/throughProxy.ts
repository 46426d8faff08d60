import { setGlobalProxyFromEnv } from 'node:http';

/** Lets `fetch` ask the proxy that the environment names; jsforce, sf and cdk find it themselves. Throws a sentence where it is no address. */
export const throughProxy = (): void => {
  try {
    setGlobalProxyFromEnv();
  } catch (cause) {
    throw new Error('HTTPS_PROXY and HTTP_PROXY must be addresses, such as http://proxy.example.com:8080', { cause });
  }
};

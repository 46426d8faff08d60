import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface StsServer {
  url: string;
  close(): Promise<void>;
}

const element = (name: string, content: string): string => `<${name}>${content}</${name}>`;

const assumed = (): string => {
  const credentials =
    element('AccessKeyId', 'ASIAEXAMPLE') +
    element('SecretAccessKey', 'secret') +
    element('SessionToken', 'token') +
    element('Expiration', new Date(Date.now() + 3_600_000).toISOString());
  const result = element('AssumeRoleResult', element('Credentials', credentials));
  return `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">${result}</AssumeRoleResponse>`;
};

/** A real HTTP server that answers AssumeRole as AWS STS documents it, for any caller. */
export const stsServer = async (): Promise<StsServer> => {
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(200, { 'content-type': 'text/xml' }).end(assumed());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
};

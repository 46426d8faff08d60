import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { request as forward } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { compactVerify, decodeJwt } from 'jose';
import { jwtAssertion, type AppCredential } from '../../../aws-backend/adapters/salesforce/jwtAssertion.ts';

/** Serves a local org at an https URL, like a real org's My Domain, with external client apps that tests can create. */
export const myDomain = async (orgUrl: string, orgsApp: AppCredential, folder: string) => {
  const certificateFile = path.join(folder, 'tls.pem');
  const keyFile = path.join(folder, 'tls.key');
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', keyFile, '-out', certificateFile, ...subject], {
    stdio: 'ignore',
  });
  const apps = new Map<string, X509Certificate>();
  let url = '';
  /** Replaces an assertion signed by one of the apps with one signed by the local org's own app. */
  const exchanged = async (body: Buffer): Promise<Buffer> => {
    const form = new URLSearchParams(body.toString());
    const assertion = form.get('assertion') ?? '';
    const { iss = '', sub = '', aud } = decodeJwt(assertion);
    const certificate = apps.get(iss);
    if (certificate === undefined || ![aud].flat().some((audience) => audience?.replace(/\/$/, '') === url)) return body; // The org rejects it.
    await compactVerify(assertion, certificate.publicKey);
    form.set('assertion', await jwtAssertion({ loginUrl: orgUrl, username: sub }, orgsApp));
    return Buffer.from(form.toString());
  };
  const tls = { key: readFileSync(keyFile), cert: readFileSync(certificateFile) };
  const server = createServer(tls, (incoming, outgoing) => {
    const refuse = (error: unknown): void => {
      outgoing.writeHead(400, { 'content-type': 'application/json' });
      outgoing.end(JSON.stringify({ error: 'invalid_grant', error_description: String(error) }));
    };
    const pass = async (): Promise<void> => {
      const isToken = (incoming.url ?? '').endsWith('/oauth2/token');
      const sent = await buffer(incoming);
      const body = isToken ? await exchanged(sent) : sent;
      const headers = { ...incoming.headers, host: new URL(orgUrl).host, 'accept-encoding': 'identity' };
      delete (headers as Record<string, unknown>)['transfer-encoding'];
      const onward = forward(`${orgUrl}${incoming.url ?? '/'}`, {
        method: incoming.method,
        headers: { ...headers, 'content-length': body.length },
      });
      onward.once('error', refuse);
      onward.once('response', (answer) => {
        void buffer(answer).then((whole) => {
          const isText = /json|xml/.test(answer.headers['content-type'] ?? '');
          const told = isText ? Buffer.from(whole.toString().replaceAll(orgUrl, url)) : whole;
          const { 'transfer-encoding': _, ...rest } = answer.headers;
          outgoing.writeHead(answer.statusCode ?? 500, { ...rest, 'content-length': told.length });
          outgoing.end(told);
        });
      });
      onward.end(body);
    };
    pass().catch(refuse);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `https://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    url,
    certificateFile,
    /** Simulates creating an app in Setup with this certificate. */
    makeApp: (clientId: string, certificate: string) => apps.set(clientId, new X509Certificate(certificate)),
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

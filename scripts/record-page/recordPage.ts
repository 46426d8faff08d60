import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import fastifyCookie from '@fastify/cookie';
import fastifyStatic from '@fastify/static';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { bundleComponents } from './bundle/bundleComponents.ts';
import { contentSecurityPolicy } from './contentSecurityPolicy.ts';
import type { FormFactor } from './contextTypes.ts';
import { pageHtml } from './pageHtml.ts';
import type { PageOrg, PageSessions } from './pageTypes.ts';

const designSystem = path.join(path.dirname(createRequire(import.meta.url).resolve('@salesforce-ux/design-system/package.json')), 'assets');
const RecordPath = z.object({ objectApiName: z.string(), recordId: z.string() });
const SwitchUser = z.union([z.strictObject({ userId: z.string() }), z.strictObject({ username: z.string() })]);
/** `?lws=1` runs the components inside Lightning Web Security, `?guest=1` shows the page to a guest, `?language=de` in another language. */
const PageQuery = z.object({
  lws: z.literal('1').optional().catch(undefined),
  guest: z.literal('1').optional().catch(undefined),
  formFactor: z.enum(['Large', 'Medium', 'Small']).optional().catch(undefined),
  language: z
    .string()
    .regex(/^[a-z]{2}(-[A-Z]{2})?$/)
    .optional()
    .catch(undefined),
});
/** Detects phones and tablets by their user agent. `?formFactor=Small` overrides it to show a phone's page. */
const formFactorOf = (userAgent = ''): FormFactor => {
  if (!/Mobi|Android/.test(userAgent)) return 'Large';
  return userAgent.includes('Mobi') ? 'Small' : 'Medium';
};
const cookieTerms = { path: '/', httpOnly: true, sameSite: 'strict' } as const;

/** Returns a function that bundles the deployed components once per deployment, even for concurrent requests. */
const pageBundler = (org: PageOrg, cacheDir: string, isSandboxed: boolean): (() => Promise<{ folder: string; version: string }>) => {
  let built: { version: string; folder: Promise<string> } | undefined;
  return async () => {
    const version = org.deploymentId();
    if (built?.version !== version)
      built = { version, folder: bundleComponents({ files: org.componentFiles(), labels: org.labels() }, cacheDir, isSandboxed) };
    return { version, folder: await built.folder };
  };
};

/** Serves Lightning record pages with the deployed components, as a plugin of the local org's web server. */
export const recordPage =
  (org: PageOrg, sessions: PageSessions, cacheDir: string, shared: Promise<string>): FastifyPluginAsync =>
  async (app) => {
    const bundles = {
      components: pageBundler(org, cacheDir, false),
      sandboxed: pageBundler(org, path.join(cacheDir, 'sandboxed'), true),
    };

    const signedIn = (request: FastifyRequest, reply: FastifyReply): string => {
      const userId = sessions.userOf(request.cookies['sid'] ?? '');
      if (userId !== undefined) return userId;
      const first = org.users()[0]?.id ?? '';
      void reply.setCookie('sid', sessions.create(first), cookieTerms);
      return first;
    };

    if (!app.hasDecorator('parseCookie')) await app.register(fastifyCookie);
    await app.register(fastifyStatic, { root: designSystem, prefix: '/assets/', immutable: true, maxAge: '1d' });
    // Bundling takes longer than a plugin may take to start, so requests wait for it instead.
    app.get<{ Params: { '*': string } }>('/page/shared/*', async (request, reply) => reply.sendFile(request.params['*'], await shared));
    app.get('/page/page.css', (_, reply) => reply.sendFile('page.css', import.meta.dirname));
    for (const [name, bundle] of Object.entries(bundles))
      app.get<{ Params: { '*': string } }>(`/page/${name}/*`, async (request, reply) => {
        const { folder } = await bundle();
        return reply.header('cache-control', 'no-cache').sendFile(request.params['*'], folder);
      });

    app.get('/', (_, reply) => reply.redirect(org.homePath()));
    app.get('/lightning', (_, reply) => reply.redirect(org.homePath()));
    app.get('/lightning/r/:objectApiName/:recordId/view', async (request, reply) => {
      const { objectApiName, recordId } = RecordPath.parse(request.params);
      const userId = signedIn(request, reply);
      const context = org.pageContext(userId, objectApiName, recordId);
      if (context === undefined) return reply.code(404).type('text/plain').send('This record does not exist in this org.');
      const nonce = randomBytes(16).toString('base64');
      const { lws, guest, formFactor, language = org.languageOf(userId) } = PageQuery.parse(request.query);
      const isSandboxed = lws !== undefined;
      const told = { language, labels: org.translations(language) };
      const viewer = { ...told, isGuest: guest !== undefined, formFactor: formFactor ?? formFactorOf(request.headers['user-agent']) };
      const name = isSandboxed ? 'sandboxed' : 'components';
      const { version } = await bundles[name]();
      return reply
        .header('content-security-policy', contentSecurityPolicy(org.trustedSites(), nonce, isSandboxed))
        .type('text/html; charset=utf-8')
        .send(pageHtml({ ...context, ...viewer }, nonce, `/page/${name}/main.js?v=${version}`));
    });

    app.post('/local/session', async (request, reply) => {
      const wanted = SwitchUser.parse(request.body);
      const user = org.users().find(({ id, username }) => ('userId' in wanted ? wanted.userId === id : wanted.username === username));
      if (request.headers['x-local-lightning'] !== '1' || user === undefined) return reply.code(403).send();
      return reply.setCookie('sid', sessions.create(user.id), cookieTerms).code(204).send();
    });
  };

import MediaPanel from 'c/mediaPanel';
import { graphql } from 'lightning/graphql';
import { createRecord } from 'lightning/uiRecordApi';
import { problem, type RefusalCode } from '../../aws-backend/contracts/problem.ts';
import type { UploadsRequest } from '../../aws-backend/contracts/http/uploads.ts';
import { allowed, json } from './brokerAnswers.ts';
import { mount, type Mounted } from './mount.ts';
import { settled } from './settled.ts';

export { allowed, json, refuse } from './brokerAnswers.ts';

interface TestAdapter {
  emit(value: unknown, filter?: typeof ofPanel, refresh?: () => Promise<void>): void;
  emitErrors(errors: unknown[], filter?: typeof ofPanel, refresh?: () => Promise<void>): void;
}

export const wire = graphql as unknown as TestAdapter;
export const create = createRecord as unknown as jest.Mock<Promise<{ id: string }>, [{ apiName: string; fields: Record<string, unknown> }]>;
export const me = '005000000000001AAA';
/** A new record for each test, because uploads to a record continue for the life of the page, which a test file shares. */
export let account = '';
let accounts = 0;
/** Counts across tests, so that ids are unique: the page remembers what it has sent. */
let made = 0;

export const node = (id: string, change: Record<string, unknown> = {}): unknown => {
  const fields = {
    File_Name__c: `${id}.pdf`,
    Content_Type__c: 'application/pdf',
    Size_Bytes__c: 5,
    Status__c: 'Ready',
    Status_Code__c: null,
    Status_Reason__c: null,
    Page_Count__c: 1,
    CreatedDate: new Date().toISOString(),
    CreatedById: me,
    ...change,
  };
  return { Id: id, ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value }])) };
};

export const refresh = jest.fn<Promise<void>, []>();
/** Matches the panel's main query, not those for files opened in it or for unfinished uploads. */
export const ofPanel = ({ variables = {} }: { variables?: object }): boolean => 'first' in variables;
export const ofUnfinished = ({ variables = {} }: { variables?: object }): boolean => 'userId' in variables;
/** The variables of the panel's current query. */
export const askedFor = (): { parentId: string; first: number } => {
  const found: object[] = [];
  const note: typeof ofPanel = (config) => {
    if (ofPanel(config)) found.push(config.variables ?? {});
    return false;
  };
  wire.emit({}, note);
  return found[0] as never;
};
export const connection = (nodes: unknown[]): object => ({
  uiapi: { query: { Media__c: { totalCount: nodes.length, edges: nodes.map((one) => ({ node: one })) } } },
});
export const answer = (...nodes: unknown[]): void => {
  wire.emit(connection(nodes), ofPanel, refresh);
};
/** Matches the query for file names. */
export const ofFound = ({ variables = {} }: { variables?: object }): boolean => 'like' in variables;
/** Matches the query for files that the list doesn't show. */
export const ofEarlier = ({ variables = {} }: { variables?: object }): boolean => Object.keys(variables).join() === 'parentId';
export const refreshUnfinished = jest.fn<Promise<void>, []>();
export const answerUnfinished = (...nodes: unknown[]): void => {
  wire.emit(connection(nodes), ofUnfinished, refreshUnfinished);
};

/** How broker and storage respond in one test. */
export const world: {
  access: () => Response;
  stored: () => Response;
  abort: (mediaId: string) => Response;
  put: () => number;
  /** Why the broker refuses to grant an upload; by default it doesn't. */
  refusal: (mediaId: string) => RefusalCode | undefined;
  asked: string[];
} = {
  access: () => new Response(),
  stored: () => new Response(),
  abort: () => new Response(),
  put: () => 200,
  refusal: () => undefined,
  asked: [],
};

const broker = async (url: string, { body }: RequestInit): Promise<Response> => {
  const { pathname, search } = new URL(url);
  world.asked.push(pathname + search);
  if (pathname === '/token') return json({ accessToken: 'token', tokenType: 'DPoP', expiresInSeconds: 900 });
  if (pathname === '/access') return world.access();
  if (pathname.endsWith('/parts')) return world.stored();
  if (/^\/uploads\/./.test(pathname)) return world.abort(pathname.split('/')[2] ?? '');
  if (pathname.endsWith('/reading') || /^\/media\/\w+$/.test(pathname)) return world.access();
  if (pathname.endsWith('/content')) return json({ url: 'https://s3.example/text', fileName: 'a.txt', expiresAt: '2026-01-01T00:00:00Z' });
  const { files } = JSON.parse(body as string) as UploadsRequest;
  const expiresAt = new Date(Date.now() + 900_000).toISOString();
  const leave = { method: 'PUT', headers: {}, expiresAt };
  return json({
    uploads: files.map(({ mediaId }) => {
      const code = world.refusal(mediaId);
      return code === undefined ? { mediaId, url: `https://s3.example/${mediaId}`, ...leave } : { mediaId, problem: problem(code) };
    }),
  });
};

/** A fake XMLHttpRequest with what the panel uses. */
class FakeRequest extends EventTarget {
  upload = new EventTarget();
  responseText = '';
  get status(): number {
    return world.put();
  }
  open(): void {}
  setRequestHeader(): void {}
  getAllResponseHeaders(): string {
    return '';
  }
  abort(): void {}
  send(): void {
    queueMicrotask(() => this.dispatchEvent(new CustomEvent('loadend')));
  }
}

export const show = async (properties: object = {}): Promise<Mounted> => {
  const mounted = mount('c-media-panel', MediaPanel, {
    recordId: account,
    objectApiName: 'Account',
    brokerUrl: 'https://broker.example/',
    ...properties,
  });
  await settled(10);
  return mounted;
};

export const drop = async ({ find }: Mounted, ...files: File[]): Promise<void> => {
  find('c-media-dropzone').dispatchEvent(new CustomEvent('filesselected', { detail: { files } }));
  await settled(20);
};

export const listed = ({ find }: Mounted): { id: string; status: string; isUnfinished: boolean }[] => find('c-media-list').files as never;

/** Resets page, broker and storage to their defaults; to be called before each test. */
export const renewWorld = (): void => {
  Object.assign(world, {
    access: () => json(allowed),
    stored: () => json({ storedBytes: 3, storedParts: [] }),
    abort: (mediaId: string) => json({ mediaId, isRecordDeleted: true }),
    put: () => 200,
    refusal: () => undefined,
    asked: [],
  });
  accounts += 1;
  account = `0015${String(accounts).padStart(11, '0')}AAA`;
  create.mockImplementation(async ({ apiName }) => ({ id: `${apiName}-${String((made += 1))}` }));
  refresh.mockResolvedValue(undefined);
  refreshUnfinished.mockResolvedValue(undefined);
  Object.assign(globalThis, { fetch: broker, XMLHttpRequest: FakeRequest });
};

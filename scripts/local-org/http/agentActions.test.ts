import type { Connection } from 'jsforce';
import { adminUsername, integrationUsername, ownerUsername, readerUsername } from '../../local-system/localUsers.ts';
import { convertOptional } from '../../metadata/convertForceApp.ts';
import { connectionAs, fileOf, startedOrg } from './test/startedOrg.ts';

let localOrg: Awaited<ReturnType<typeof startedOrg>>;
let owner: Connection;
let reader: Connection;
let integration: Connection;

interface Answer {
  isSuccess: boolean;
  outputValues: Record<string, unknown>;
}
const call = async (connection: Connection, flow: string, inputs: Record<string, unknown>): Promise<Record<string, unknown>> => {
  const [answer] = await connection.requestPost<Answer[]>(`/actions/custom/flow/${flow}`, { inputs: [inputs] });
  if (answer?.isSuccess !== true) throw new Error(JSON.stringify(answer));
  return answer.outputValues;
};

/** Creates a file of the owner and its results after processing. Returns its id. */
const readFile = async (name: string, read: Record<string, unknown>, insights: Record<string, unknown>[] = []): Promise<string> => {
  const { id } = await owner.requestPost<{ id: string }>('/sobjects/Media__c', fileOf(localOrg.accountId, { File_Name__c: name }));
  for (const Status__c of ['Processing', 'Ready'])
    await integration.sobject('Media__c').update({ Id: id, Status__c, ...(Status__c === 'Ready' ? read : {}) } as never);
  for (const [index, insight] of insights.entries())
    await integration.sobject('Insight__c').create({ Media__c: id, External_Id__c: `${id}:${index}`, ...insight } as never);
  return id;
};

const readingFlow = 'flows/Read_Media_File.flow';
let callId: string;
let quoteId: string;
beforeAll(async () => {
  localOrg = await startedOrg();
  const { failures } = localOrg.org.deploy(await convertOptional('agentforce'), { checkOnly: false });
  if (failures.length > 0) throw new Error(JSON.stringify(failures));
  owner = await connectionAs(localOrg, ownerUsername);
  reader = await connectionAs(localOrg, readerUsername);
  integration = await connectionAs(localOrg, integrationUsername);
  callId = await readFile(
    'call.wav',
    { Kind__c: 'Audio', Summary__c: "It's about the delay.", Redacted_Text__c: `My name is [NAME]. ${'x'.repeat(30_000)}` },
    [
      { Kind__c: 'Action Item', Category__c: 'ACTION_ITEM', Value__c: 'Send the offer', Assignee__c: 'Priya', Due__c: 'Friday' },
      { Kind__c: 'Key Phrase', Category__c: 'KEY_PHRASE', Value__c: 'the delay' },
    ],
  );
  quoteId = await readFile('quote.pdf', { Kind__c: 'Document', Summary__c: 'It tells a price.', Sentiment__c: 'Neutral' });
});
afterAll(() => localOrg.close());

describe('an agent', () => {
  it.each([['18'], ['15']])('finds the files of a record by an ID of %s characters', async (length) => {
    const { files, fileCount } = await call(owner, 'Find_Media_Files', { recordId: localOrg.accountId.slice(0, Number(length)) });

    expect(fileCount).toBe(2);
    expect(String(files).split('\n\n').toSorted()).toEqual([
      '',
      `call.wav (ID ${callId}, Audio, Ready)\nSentiment: \nSummary: It's about the delay.`,
      `quote.pdf (ID ${quoteId}, Document, Ready)\nSentiment: Neutral\nSummary: It tells a price.`,
    ]);
  });

  it('gets a file’s summary, relevant insights and up to 20,000 characters of text', async () => {
    const { fileName, status, summary, insights, text } = await call(owner, 'Read_Media_File', { mediaId: callId });

    expect([fileName, status, summary]).toEqual(['call.wav', 'Ready', "It's about the delay."]);
    expect(insights).toBe('Action Item | ACTION_ITEM | Send the offer | owner: Priya | due: Friday | uncertain: false\n');
    expect(text).toHaveLength(20_000);
    expect(text).toMatch(/^My name is \[NAME\]\./);
  });

  it('sees only what its user can see', async () => {
    const list = await call(reader, 'Find_Media_Files', { recordId: localOrg.accountId });
    const read = await call(reader, 'Read_Media_File', { mediaId: callId });

    expect(list).toMatchObject({ files: '', fileCount: 0 });
    expect(read).toMatchObject({ fileName: '', status: '', summary: '', text: '', insights: '' });
  });

  it('treats its input as text, not as SOQL', async () => {
    const list = await call(owner, 'Find_Media_Files', { recordId: "x' OR Name != '" });

    expect(list).toMatchObject({ fileCount: 0 });
  });

  it('can list the flows, and gets an error for a missing one', async () => {
    const admin = await connectionAs(localOrg, adminUsername);
    const { actions } = await admin.requestGet<{ actions: { name: string }[] }>('/actions/custom/flow');

    expect(actions.map(({ name }) => name).toSorted()).toEqual(['Find_Media_Files', 'Read_Media_File']);
    await expect(call(admin, 'Find_Nothing', {})).rejects.toMatchObject({ errorCode: 'NOT_FOUND' });
    await expect(admin.requestPost('/actions/custom/flow/Find_Media_Files', {})).rejects.toMatchObject({ errorCode: 'INVALID_ARGUMENT' });
  });
});

describe('a flow that uses a field of a record it did not find', () => {
  it('fails with an error that names the field', async () => {
    const files = await convertOptional('agentforce');
    const careless = Buffer.from(files.get(readingFlow) ?? '')
      .toString()
      .replace('<targetReference>Is_There', '<targetReference>Take_File');
    localOrg.org.deploy(new Map([...files, [readingFlow, Buffer.from(careless)]]), { checkOnly: false });

    const answer: unknown = await owner
      .requestPost('/actions/custom/flow/Read_Media_File', { inputs: [{ mediaId: 'a08000000000999AAA' }] })
      .catch((error: unknown) => error);

    expect(String(answer)).toContain('failed to access the value for Get_File.File_Name__c');
  });
});

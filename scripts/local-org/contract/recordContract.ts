import type { OrgTarget } from './orgTarget.ts';

const thumbprint = 'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs';

const refusalOf = async (work: PromiseLike<unknown>): Promise<string | undefined> => {
  try {
    await work;
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.name : String(error);
  }
};

/**
 * The contract of this product's records, by jsforce and by the CLI. Runs after force-app was deployed and `Media_Integration` assigned.
 */
export const recordContract = (target: () => OrgTarget): void => {
  let accountId: string;
  const made: [string, string][] = [];

  const create = async (object: string, fields: Record<string, unknown>): Promise<string> => {
    const { id } = await target().admin.requestPost<{ id: string }>(`/sobjects/${object}`, fields);
    made.push([object, id]);
    return id;
  };
  const change = (object: string, id: string, fields: Record<string, unknown>) =>
    target().admin.requestPatch(`/sobjects/${object}/${id}`, fields);
  const file = (fields: Record<string, unknown> = {}) => ({
    Name: 'contract.pdf',
    File_Name__c: 'contract.pdf',
    Parent_Id__c: accountId,
    Parent_Object__c: 'Account',
    Account__c: accountId,
    ...fields,
  });

  beforeAll(async () => {
    accountId = await create('Account', { Name: 'Contract Suite' });
  });
  afterAll(async () => {
    for (const [object, id] of made.reverse()) await target().admin.requestDelete(`/sobjects/${object}/${id}`);
  });

  describe('records', () => {
    it.each([
      ['REQUIRED_FIELD_MISSING', { File_Name__c: null }],
      ['STRING_TOO_LONG', { File_Name__c: 'x'.repeat(256) }],
      ['INVALID_FIELD', { Nonsense__c: 1 }],
      ['INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', { Kind__c: 'Nonsense' }],
      ['FIELD_CUSTOM_VALIDATION_EXCEPTION', { Parent_Id__c: '001000000000999AAA' }],
      ['NUMBER_OUTSIDE_VALID_RANGE', { Size_Bytes__c: 1e18 }],
    ])('are refused with %s', async (errorCode, fields) => {
      expect(await refusalOf(create('Media__c', file(fields)))).toBe(errorCode);
    });

    it('are created once if they are upserted twice by external id', async () => {
      const mediaId = await create('Media__c', file());
      const path = `/sobjects/Insight__c/External_Id__c/${encodeURIComponent(`${mediaId}:contract`)}`;
      const insight = { Media__c: mediaId, Kind__c: 'Entity', Value__c: 'Globex' };

      const answers = [
        await target().admin.requestPatch(path, insight),
        await target().admin.requestPatch(path, { Value__c: 'Globex Ltd' }),
      ];

      expect(answers).toMatchObject([{ created: true }, { created: false }]);
      expect((await target().admin.query(`SELECT Id FROM Insight__c WHERE Media__c = '${mediaId}'`)).totalSize).toBe(1);
    });

    it('are deleted with their master record', async () => {
      const { id } = await target().admin.requestPost<{ id: string }>('/sobjects/Media__c', file());
      await target().admin.requestPost('/sobjects/Insight__c', { Media__c: id, Kind__c: 'Entity', Value__c: 'Globex' });

      await target().admin.requestDelete(`/sobjects/Media__c/${id}`);

      expect((await target().admin.query(`SELECT Id FROM Insight__c WHERE Media__c = '${id}'`)).totalSize).toBe(0);
    });

    it('are found only by queryAll after they are deleted', async () => {
      const { id } = await target().admin.requestPost<{ id: string }>('/sobjects/Media__c', file());
      const soql = `SELECT Id, Parent_Id__c, IsDeleted FROM Media__c WHERE Id = '${id}'`;
      const found = async (scanAll: boolean) => (await target().admin.query(soql, { scanAll })).records;
      expect(await found(true)).toMatchObject([{ Id: id, IsDeleted: false }]);

      await target().admin.requestDelete(`/sobjects/Media__c/${id}`);

      expect(await found(false)).toEqual([]);
      expect(await found(true)).toMatchObject([{ Id: id, Parent_Id__c: accountId, IsDeleted: true }]);
    });
  });

  describe('a session record', () => {
    it('gets its creator as requester, and refuses another even from an administrator', async () => {
      const { user_id: userId } = await target().admin.identity();
      const { records } = await target().admin.query<{ Id: string }>(`SELECT Id FROM User WHERE Id != '${userId}' LIMIT 1`);

      const claimed = await refusalOf(create('Media_Session__c', { Key_Thumbprint__c: thumbprint, Requester__c: records[0]?.Id }));
      const id = await create('Media_Session__c', { Key_Thumbprint__c: thumbprint });

      expect(claimed).toBe('INVALID_FIELD_FOR_INSERT_UPDATE');
      expect(await target().admin.sobject('Media_Session__c').retrieve(id)).toMatchObject({
        Requester__c: userId,
        Key_Thumbprint__c: thumbprint,
      });
    });

    it('is refused if it is saved from a form', async () => {
      expect(await refusalOf(create('Media_Session__c', { Key_Thumbprint__c: thumbprint, Entered_by_Hand__c: 1 }))).toBe(
        'FIELD_CUSTOM_VALIDATION_EXCEPTION',
      );
    });

    it('refuses another key', async () => {
      const id = await create('Media_Session__c', { Key_Thumbprint__c: thumbprint });

      expect(await refusalOf(change('Media_Session__c', id, { Key_Thumbprint__c: thumbprint.replace('N', 'M') }))).toBe(
        'FIELD_CUSTOM_VALIDATION_EXCEPTION',
      );
    });
  });

  describe('writing results', () => {
    it('saves each composite graph completely or not at all', async () => {
      const [good, bad] = [await create('Media__c', file()), await create('Media__c', file())];
      const graph = (mediaId: string, kind: string) => ({
        graphId: mediaId,
        compositeRequest: [
          { method: 'PATCH', url: `/services/data/v67.0/sobjects/Media__c/${mediaId}`, referenceId: 'media', body: { Status__c: 'Ready' } },
          {
            method: 'POST',
            url: '/services/data/v67.0/sobjects/Insight__c',
            referenceId: 'insight',
            body: { Media__c: mediaId, Kind__c: kind, Value__c: 'x' },
          },
        ],
      });

      const { graphs } = await target().admin.requestPost<{ graphs: { isSuccessful: boolean }[] }>('/composite/graph', {
        graphs: [graph(bad, 'Nonsense'), graph(good, 'Entity')],
      });

      expect(graphs.map(({ isSuccessful }) => isSuccessful)).toEqual([false, true]);
      expect(
        (await target().admin.query(`SELECT Id FROM Media__c WHERE Id IN ('${good}', '${bad}') AND Status__c = 'Uploading'`)).records,
      ).toMatchObject([{ Id: bad }]);
    });

    it('does not return a finished file to Processing or Cancelled', async () => {
      const id = await create('Media__c', file());
      await change('Media__c', id, { Status__c: 'Ready' });

      expect(await refusalOf(change('Media__c', id, { Status__c: 'Processing' }))).toBe('FIELD_CUSTOM_VALIDATION_EXCEPTION');
      expect(await refusalOf(change('Media__c', id, { Status__c: 'Cancelled' }))).toBe('FIELD_CUSTOM_VALIDATION_EXCEPTION');
    });

    it('does not change the status of a cancelled file', async () => {
      const id = await create('Media__c', file());
      await change('Media__c', id, { Status__c: 'Processing' });
      await change('Media__c', id, { Status__c: 'Cancelled' });
      await change('Media__c', id, { Status__c: 'Cancelled' });

      for (const Status__c of ['Processing', 'Ready', 'Rejected', 'Failed'])
        expect(await refusalOf(change('Media__c', id, { Status__c }))).toBe('FIELD_CUSTOM_VALIDATION_EXCEPTION');
    });
  });

  describe('the CLI', () => {
    it('prints query results as a table, and fails for an invalid query', async () => {
      const table = await target().sf(['data', 'query', '--query', `SELECT Id, Name, Owner.Name FROM Account WHERE Id = '${accountId}'`]);
      const wrong = await target().sf(['data', 'query', '--query', 'SELECT Nonsense FROM Account']);

      expect(table.stdout).toMatch(/Contract Suite/);
      expect(wrong.exitCode).toBe(1);
      expect(wrong.stdout + wrong.stderr).toMatch(/No such column 'Nonsense' on entity 'Account'/);
    });
  });
};

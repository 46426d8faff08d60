/** @jest-environment ./force-app/test/webEnvironment.cjs */
import {
  account,
  allowed,
  answer,
  askedFor,
  create,
  json,
  listed,
  node,
  ofPanel,
  refresh,
  refuse,
  renewWorld,
  show,
  wire,
  world,
} from '../../../../../test/panelWorld.ts';
import { settled } from '../../../../../test/settled.ts';

jest.mock('lightning/progressBar', () => jest.requireActual('../../../../../test/jest-mocks/lightning/progressBar/progressBar'));
jest.mock('@salesforce/user/Id', () => ({ default: '005000000000001AAA' }), { virtual: true });

describe('c-media-panel', () => {
  beforeEach(renewWorld);

  it('asks for the files of its record in one query', async () => {
    await show();

    expect(askedFor()).toEqual({ parentId: account, first: 50 });
  });

  it('offers to add files to those who may, and says that there are none yet', async () => {
    const panel = await show();
    answer();
    await settled();

    expect(panel.count('c-media-dropzone')).toBe(1);
    expect(panel.find('c-state-note').heading).toBe('c.Media_Empty');
    await expect(panel.element).toBeAccessible();
  });

  it('shows that it waits: for the broker, also when the files are known, and for the files', async () => {
    const { fetch } = globalThis;
    globalThis.fetch = () => new Promise(() => undefined);
    const opening = await show({ brokerUrl: 'https://silent.example' });
    answer();
    await settled();
    expect(opening.count('lightning-spinner')).toBe(1);
    await expect(opening.element).toBeAccessible();
    globalThis.fetch = fetch;

    const panel = await show();
    expect(panel.count('c-media-dropzone')).toBe(1);
    expect(panel.count('lightning-spinner')).toBe(1);
    answer();
    await settled();
    expect(panel.count('lightning-spinner')).toBe(0);
  });

  it('registers its key with Salesforce once for all panels of a page', async () => {
    const url = 'https://another-broker.example';
    await show({ brokerUrl: url });
    await show({ brokerUrl: url, recordId: '001000000000002AAA' });

    const sessions = create.mock.calls.filter(([{ apiName }]) => apiName === 'Media_Session__c');
    expect(sessions).toHaveLength(1);
    expect(sessions[0]![0].fields.Key_Thumbprint__c).toMatch(/^[\w-]{43}$/);
  });

  it('tells those without the permission set what to ask for, and nothing of a list that could not be read', async () => {
    create.mockRejectedValueOnce({ status: 403, body: {} });
    const panel = await show({ brokerUrl: 'https://not-for-all.example' });
    wire.emitErrors([{ message: 'no Media__c' }], ofPanel, refresh);
    await settled();

    expect(panel.find('c-state-note').heading).toBe('c.Media_No_Permission');
    expect(panel.count('c-error-panel')).toBe(0);
  });

  it('tells those who may only read that they may only read', async () => {
    world.access = () => json({ ...allowed, canUpload: false });
    const panel = await show();
    answer(node('one'));
    await settled();

    expect(panel.count('c-media-dropzone')).toBe(0);
    expect(panel.find('c-state-note')).toMatchObject({ heading: 'c.Media_Read_Only', compact: true });
    expect(listed(panel)).toHaveLength(1);
    await expect(panel.element).toBeAccessible();
  });

  it('shows nothing to those without access', async () => {
    world.access = refuse('NO_VIEW_ACCESS');
    const panel = await show();
    answer(node('one'));
    await settled();

    expect(panel.find('c-state-note').heading).toBe('c.Media_No_Access');
    expect(panel.count('c-media-dropzone, c-media-list, c-error-panel')).toBe(0);
    await expect(panel.element).toBeAccessible();
  });

  it('says who to ask where the permission set is missing', async () => {
    create.mockRejectedValue({ status: 403, body: { message: 'You do not have access' } });
    const panel = await show({ brokerUrl: 'https://no-session.example' });

    expect(panel.find('c-state-note').heading).toBe('c.Media_No_Permission');
  });

  it('says that the broker is not set up, without asking anybody', async () => {
    const panel = await show({ brokerUrl: undefined });

    expect(panel.find('c-error-panel')).toMatchObject({ message: 'c.Media_Client_BROKER_NOT_CONFIGURED', retryable: false });
    expect(world.asked).toEqual([]);
    await expect(panel.element).toBeAccessible();
  });

  it('shows the files also while the broker is away, and tries again when told to', async () => {
    world.access = refuse('SALESFORCE_UNAVAILABLE');
    const panel = await show();
    answer(node('one'));
    await settled();
    expect(panel.find('c-error-panel')).toMatchObject({ message: 'c.Media_Refusal_SALESFORCE_UNAVAILABLE', retryable: true });
    expect(listed(panel)).toHaveLength(1);

    world.access = () => json(allowed);
    panel.find('c-error-panel').dispatchEvent(new CustomEvent('retry'));
    await settled(10);

    expect(panel.count('c-error-panel')).toBe(0);
    expect(panel.count('c-media-dropzone')).toBe(1);
  });

  it('reads the list again where files have just been shared with the user', async () => {
    world.access = () => json({ ...allowed, sharedCount: 2 });
    answer();
    const panel = await show();
    answer();
    panel.element.recordId = '001000000000009AAA';
    await settled(10);

    expect(refresh).toHaveBeenCalled();
  });

  it('begins anew on another record', async () => {
    const panel = await show();
    answer(node('one'));
    await settled();

    world.access = () => json({ ...allowed, canUpload: false });
    panel.element.recordId = '001000000000002AAA';
    await settled(10);

    expect(askedFor().parentId).toBe('001000000000002AAA');
    expect(panel.count('c-media-dropzone, c-media-list')).toBe(0);
  });

  it('says how much is read of a file, as the broker does; nothing where that is of an earlier release', async () => {
    const reading = { documentBytes: 9, pictureBytes: 8, recordingMinutes: 7, bytesByEnding: { pdf: 9 } };
    world.access = () => json({ ...allowed, reading });
    expect((await show()).find('c-media-dropzone').reading).toEqual(reading);

    world.access = () => json(allowed);
    expect((await show()).find('c-media-dropzone').reading).toBeUndefined();
  });

  it('gives the original to those only whom the broker allows it', async () => {
    world.access = () => json({ ...allowed, canViewUnredacted: true });
    const panel = await show();
    answer(node('one'));
    await settled();

    expect(panel.find('c-media-list').canViewUnredacted).toBe(true);
  });
});

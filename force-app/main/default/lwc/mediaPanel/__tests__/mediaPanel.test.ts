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

  it('queries the files of its record once', async () => {
    await show();

    expect(askedFor()).toEqual({ parentId: account, first: 50 });
  });

  it('shows the drop zone and an empty state to users who can upload', async () => {
    const panel = await show();
    answer();
    await settled();

    expect(panel.count('c-media-dropzone')).toBe(1);
    expect(panel.find('c-state-note').heading).toBe('c.Media_Empty');
    await expect(panel.element).toBeAccessible();
  });

  it('shows a spinner while it waits for the broker or the files', async () => {
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

  it('tells users without the permission set what to ask for, without a loading error', async () => {
    create.mockRejectedValueOnce({ status: 403, body: {} });
    const panel = await show({ brokerUrl: 'https://not-for-all.example' });
    wire.emitErrors([{ message: 'no Media__c' }], ofPanel, refresh);
    await settled();

    expect(panel.find('c-state-note').heading).toBe('c.Media_No_Permission');
    expect(panel.count('c-error-panel')).toBe(0);
  });

  it('tells read-only users that they can’t add files', async () => {
    world.access = () => json({ ...allowed, canUpload: false });
    const panel = await show();
    answer(node('one'));
    await settled();

    expect(panel.count('c-media-dropzone')).toBe(0);
    expect(panel.find('c-state-note')).toMatchObject({ heading: 'c.Media_Read_Only', compact: true });
    expect(listed(panel)).toHaveLength(1);
    await expect(panel.element).toBeAccessible();
  });

  it('shows no files to users without access', async () => {
    world.access = refuse('NO_VIEW_ACCESS');
    const panel = await show();
    answer(node('one'));
    await settled();

    expect(panel.find('c-state-note').heading).toBe('c.Media_No_Access');
    expect(panel.count('c-media-dropzone, c-media-list, c-error-panel')).toBe(0);
    await expect(panel.element).toBeAccessible();
  });

  it('tells users whom to ask if the permission set is missing', async () => {
    create.mockRejectedValue({ status: 403, body: { message: 'You do not have access' } });
    const panel = await show({ brokerUrl: 'https://no-session.example' });

    expect(panel.find('c-state-note').heading).toBe('c.Media_No_Permission');
  });

  it('shows that the broker is not configured, without calls', async () => {
    const panel = await show({ brokerUrl: undefined });

    expect(panel.find('c-error-panel')).toMatchObject({ message: 'c.Media_Client_BROKER_NOT_CONFIGURED', retryable: false });
    expect(world.asked).toEqual([]);
    await expect(panel.element).toBeAccessible();
  });

  it('shows the files while the broker is down, and retries at a click', async () => {
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

  it('refreshes the list after files were shared with the user', async () => {
    world.access = () => json({ ...allowed, sharedCount: 2 });
    answer();
    const panel = await show();
    answer();
    panel.element.recordId = '001000000000009AAA';
    await settled(10);

    expect(refresh).toHaveBeenCalled();
  });

  it('starts again for another record', async () => {
    const panel = await show();
    answer(node('one'));
    await settled();

    world.access = () => json({ ...allowed, canUpload: false });
    panel.element.recordId = '001000000000002AAA';
    await settled(10);

    expect(askedFor().parentId).toBe('001000000000002AAA');
    expect(panel.count('c-media-dropzone, c-media-list')).toBe(0);
  });

  it('passes on the broker’s reading limits, if it returns them', async () => {
    const reading = { documentBytes: 9, pictureBytes: 8, recordingMinutes: 7, bytesByEnding: { pdf: 9 } };
    world.access = () => json({ ...allowed, reading });
    expect((await show()).find('c-media-dropzone').reading).toEqual(reading);

    world.access = () => json(allowed);
    expect((await show()).find('c-media-dropzone').reading).toBeUndefined();
  });

  it('offers the original only if the broker allows it', async () => {
    world.access = () => json({ ...allowed, canViewUnredacted: true });
    const panel = await show();
    answer(node('one'));
    await settled();

    expect(panel.find('c-media-list').canViewUnredacted).toBe(true);
  });
});

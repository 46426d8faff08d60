/** @jest-environment ./force-app/test/webEnvironment.cjs */
import { askUser } from 'c/askUser';
import { heldDialog } from '../../../../../test/heldDialog.ts';
import type { Mounted } from '../../../../../test/mount.ts';
import { allowed, answer, drop, json, node, refuse, renewWorld, show, world } from '../../../../../test/panelWorld.ts';
import { settled } from '../../../../../test/settled.ts';

jest.mock('lightning/progressBar', () => jest.requireActual('../../../../../test/jest-mocks/lightning/progressBar/progressBar'));
jest.mock('@salesforce/user/Id', () => ({ default: '005000000000001AAA' }), { virtual: true });

const buttonIn = ({ find }: Mounted, component: string): HTMLElement => find(component).shadowRoot!.querySelector('button')!;
const hasFocus = ({ element }: Mounted): string | undefined => element.shadowRoot?.activeElement?.tagName.toLowerCase();

describe('the focus in c-media-panel', () => {
  beforeEach(renewWorld);

  it('goes to Choose Files when the broker responds, and to Try Again if it fails', async () => {
    world.access = refuse('SALESFORCE_UNAVAILABLE');
    const panel = await show();
    const tryAgain = async (): Promise<void> => {
      buttonIn(panel, 'c-error-panel').focus();
      buttonIn(panel, 'c-error-panel').click();
      await settled(10);
    };

    await tryAgain();
    expect(hasFocus(panel)).toBe('c-error-panel');
    world.access = () => json(allowed);
    await tryAgain();

    expect(hasFocus(panel)).toBe('c-media-dropzone');
    expect(panel.find('c-media-dropzone').shadowRoot?.activeElement).toBe(buttonIn(panel, 'c-media-dropzone'));
  });

  it('goes to the list for users who can’t upload', async () => {
    world.access = refuse('SALESFORCE_UNAVAILABLE');
    const panel = await show();
    answer(node('one'));
    await settled();
    world.access = () => json({ ...allowed, canUpload: false });

    buttonIn(panel, 'c-error-panel').focus();
    buttonIn(panel, 'c-error-panel').click();
    await settled(10);

    expect(hasFocus(panel)).toBe('c-media-list');
  });

  it('goes to Choose Files when the last upload is removed', async () => {
    world.put = () => 400;
    const panel = await show();
    answer();
    await drop(panel, new File(['hello'], 'notes.txt'));

    buttonIn(panel, 'c-upload-progress').focus();
    buttonIn(panel, 'c-upload-progress').click();
    await settled(10);

    expect(panel.count('c-upload-progress')).toBe(0);
    expect(hasFocus(panel)).toBe('c-media-dropzone');
  });

  it('is not taken from an element that the user has focused meanwhile', async () => {
    world.access = refuse('SALESFORCE_UNAVAILABLE');
    const panel = await show();
    const field = document.createElement('input');
    document.body.append(field);
    world.access = () => json(allowed);

    buttonIn(panel, 'c-error-panel').focus();
    buttonIn(panel, 'c-error-panel').click();
    field.focus();
    await settled(10);

    expect(document.activeElement).toBe(field);
  });

  it('goes to Choose Files when the last upload is removed while its dialog is open', async () => {
    world.put = () => 400;
    const panel = await show();
    answer();
    await drop(panel, new File(['hello'], 'notes.txt'));
    const dialog = heldDialog();
    buttonIn(panel, 'c-upload-progress').focus();
    const asked = askUser('Cancel', 'Cancel it?');

    buttonIn(panel, 'c-upload-progress').click();
    await settled(10);
    expect(panel.count('c-upload-progress')).toBe(0);
    await dialog.answer(false);
    await asked;

    expect(hasFocus(panel)).toBe('c-media-dropzone');
  });
});

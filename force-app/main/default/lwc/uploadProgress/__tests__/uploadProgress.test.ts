import LightningConfirm from 'lightning/confirm';
import UploadProgress from 'c/uploadProgress';
import type { Upload, UploadState, UploadTotals } from 'c/uploadQueue';
import { heldDialog } from '../../../../../test/heldDialog.ts';
import { mount, type Mounted } from '../../../../../test/mount.ts';
import { settled } from '../../../../../test/settled.ts';

jest.mock('lightning/progressBar', () => jest.requireActual('../../../../../test/jest-mocks/lightning/progressBar/progressBar'));

type Confirm = { open(question: { label: string; message: string }): Promise<boolean> };
const confirm = jest.spyOn(LightningConfirm as unknown as Confirm, 'open');

const upload = (state: UploadState, id = 'upload-1'): Upload => ({ id, fileName: `${id}.pdf`, sizeBytes: 1000, state });
const many = (count: number): Upload[] => Array.from({ length: count }, (_, index) => upload({ name: 'waiting' }, `file-${String(index)}`));
const totals = (change: Partial<UploadTotals> = {}): UploadTotals => ({
  fileCount: 4,
  sentCount: 1,
  wrongCount: 0,
  sizeBytes: 1000,
  sentBytes: 250,
  bytesPerSecond: 0,
  ...change,
});
const events = ['uploadaction', 'alluploadsaction', 'showfile'];
const show = (...uploads: Upload[]) => mount('c-upload-progress', UploadProgress, { uploads }, events);
const actions = ({ element }: Mounted): (string | undefined)[] =>
  [...(element.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>('li button')].map(({ dataset: { action } }) => action);
const rows = ({ element }: Mounted) => [...(element.shadowRoot as ShadowRoot).querySelectorAll('li')];

describe('c-upload-progress', () => {
  it.each([
    [{ name: 'waiting' }, 'Waiting', 0, ['pause', 'cancel']],
    [{ name: 'waiting', isRetrying: true }, 'Retrying', 0, ['pause', 'cancel']],
    [{ name: 'sending', sentBytes: 0, bytesPerSecond: 0, isRetrying: true }, 'Retrying', 0, ['pause', 'cancel']],
    [{ name: 'finishing', isRetrying: true }, 'Retrying', 100, ['cancel']],
    [{ name: 'hashing' }, 'Hashing', 0, ['pause', 'cancel']],
    [{ name: 'sending', sentBytes: 250, bytesPerSecond: 0 }, 'Sending', 25, ['pause', 'cancel']],
    [{ name: 'sending', sentBytes: 250, bytesPerSecond: 9 }, 'Sending_Rate', 25, ['pause', 'cancel']],
    [{ name: 'waitingForNetwork', sentBytes: 250 }, 'Waiting_For_Network', 25, ['pause', 'cancel']],
    [{ name: 'paused', sentBytes: 250 }, 'Paused', 25, ['resume', 'cancel']],
    [{ name: 'finishing' }, 'Finishing', 100, ['cancel']],
  ] as [UploadState, string, number, string[]][])('shows %p with its progress and what can be done', async (state, name, percent, can) => {
    const mounted = show(upload(state));

    expect(mounted.text()).toContain(`c.Media_State_${name}`);
    expect(mounted.find('lightning-progress-bar').value).toBe(percent);
    expect(actions(mounted)).toEqual(can);
    for (const action of can) mounted.find(`[data-action="${action}"]`).click();
    expect(mounted.heard('uploadaction')).toEqual(can.map((action) => ({ id: 'upload-1', action })));
    await expect(mounted.element).toBeAccessible();
  });

  it.each([
    [{ name: 'waiting' }, 'c.Media_State_Waiting · c.Media_Unread', 'utility:warning'],
    [{ name: 'sent' }, 'c.Media_Unread', 'utility:success'],
    [{ name: 'failed', code: 'STORAGE_UNAVAILABLE' }, 'c.Media_Refusal_STORAGE_UNAVAILABLE', 'utility:error'],
  ] as [UploadState, string, string][])('warns of a file too large to be read that is %p', async (state, sentence, icon) => {
    const mounted = show(upload(state), { ...upload(state, 'small'), sizeBytes: 999 });
    const [plain] = rows(mounted).map((row) => row.querySelector('.text')?.textContent);
    mounted.element.reading = { documentBytes: 999, pictureBytes: 999, recordingMinutes: 1, bytesByEnding: { pdf: 999 } };
    await settled();
    const [large, small] = rows(mounted).map((row) => row.querySelector('.text')?.textContent);

    expect([large, small]).toEqual([sentence, plain]);
    expect(mounted.find('lightning-icon').iconName).toBe(icon);
    await expect(mounted.element).toBeAccessible();
  });

  it('shows a sent file without a bar and without a choice', async () => {
    const { element, count, text } = show(upload({ name: 'sent' }));

    expect(text()).toContain('c.Media_State_Sent');
    expect(count('lightning-progress-bar, button')).toBe(0);
    await expect(element).toBeAccessible();
  });

  it.each([
    [{ name: 'refused', code: 'NO_EDIT_ACCESS' }, 'c.Media_Refusal_NO_EDIT_ACCESS', ['dismiss']],
    [{ name: 'failed', code: 'STORAGE_UNAVAILABLE' }, 'c.Media_Refusal_STORAGE_UNAVAILABLE', ['retry', 'dismiss']],
  ] as [UploadState, string, string[]][])('says why a file is %p and what can be done', async (state, sentence, can) => {
    const mounted = show(upload(state));

    expect(mounted.text()).toContain(sentence);
    expect(actions(mounted)).toEqual(can);
    await expect(mounted.element).toBeAccessible();
  });

  it('asks what to do with a file whose content is there already, and shows which file has it', async () => {
    const mounted = show(upload({ name: 'duplicate', mediaId: 'first' }));

    expect(mounted.text()).toContain('c.Media_State_Duplicate');
    for (const action of ['keepBoth', 'cancel', 'show']) mounted.find(`[data-action="${action}"]`).click();

    expect(mounted.heard('uploadaction')).toEqual([
      { id: 'upload-1', action: 'keepBoth' },
      { id: 'upload-1', action: 'cancel' },
    ]);
    expect(mounted.heard('showfile')).toEqual([{ mediaId: 'first' }]);
    await expect(mounted.element).toBeAccessible();
  });

  it.each([
    [true, [{ id: 'upload-1', action: 'cancel' }]],
    [false, []],
  ])('asks before an upload that went far is cancelled, and heeds the answer %p', async (isMeant, expected) => {
    confirm.mockResolvedValue(isMeant);
    const far = { ...upload({ name: 'paused', sentBytes: 100 * 1024 ** 2 }), sizeBytes: 1024 ** 3 };
    const { find, heard } = show(far);

    find('[data-action="cancel"]').click();
    await settled();

    expect(confirm).toHaveBeenCalledWith({ label: 'c.Media_Cancel_Upload', message: 'c.Media_Cancel_Question', theme: 'warning' });
    expect(heard('uploadaction')).toEqual(expected);
  });

  it('has nothing to show of a file with the same content that has no record yet', () => {
    expect(actions(show(upload({ name: 'duplicate' })))).toEqual(['keepBoth', 'cancel']);
  });

  it('tells files of one name apart by their folder', () => {
    const { find } = show({ ...upload({ name: 'waiting' }), fileName: 'a.pdf', relativePath: 'offers/2026/a.pdf' });

    expect(find('li').textContent).toMatch(/a\.pdf\s+offers\/2026/);
    expect(find('li p').title).toBe('offers/2026/a.pdf');
  });

  it('shows an empty file that is being sent', () => {
    const { find } = show({ ...upload({ name: 'sending', sentBytes: 0, bytesPerSecond: 0 }), sizeBytes: 0 });

    expect(find('lightning-progress-bar').value).toBe(0);
  });

  it('keeps the focus in the row whose button went', async () => {
    const { element, find } = show(upload({ name: 'duplicate', mediaId: 'first' }));
    find('[data-action="keepBoth"]').focus();

    element.uploads = [upload({ name: 'waiting' })];
    await settled();

    expect(element.shadowRoot?.activeElement).toBe(find('[data-action="pause"]'));
  });
});

describe('the focus in c-upload-progress', () => {
  const three = ['one', 'two', 'three'].map((id) => upload({ name: 'duplicate', mediaId: 'first' }, id));

  it.each([
    ['one', 'two'],
    ['three', 'two'],
  ])('goes from %s, which left, to %s', async (left, next) => {
    const { element, find } = show(...three);
    find(`li[data-id="${left}"] [data-action="cancel"]`).focus();

    element.uploads = three.filter(({ id }) => id !== left);
    await settled();

    expect(element.shadowRoot?.activeElement).toBe(find(`li[data-id="${next}"] button`));
  });

  it('goes from Pause All to Resume All, and to the list where nothing is left to do for all', async () => {
    const counts = { pausable: 3, resumable: 0, duplicates: 0, cancellable: 0, retryable: 0, dismissable: 0 };
    const { element, find } = mount('c-upload-progress', UploadProgress, { uploads: three, totals: totals(), counts }, events);
    find('[data-action="pauseAll"]').focus();

    element.counts = { ...counts, pausable: 0, resumable: 3 };
    await settled();
    expect(element.shadowRoot?.activeElement).toBe(find('[data-action="resumeAll"]'));
    element.counts = { ...counts, pausable: 0 };
    await settled();

    expect(element.shadowRoot?.activeElement).toBe(find('ul'));
  });

  it('stays where the user took it when buttons go later', async () => {
    const { element, find } = show(...three);
    find('li[data-id="one"] [data-action="cancel"]').focus();
    find('li[data-id="one"] [data-action="cancel"]').blur();
    await settled();

    element.uploads = three.slice(1);
    await settled();

    expect(element.shadowRoot?.activeElement).toBeNull();
  });

  it('goes to the list where nothing can be done with those that are left', async () => {
    const { element, find } = show(...three);
    find('li[data-id="one"] [data-action="cancel"]').focus();

    element.uploads = [upload({ name: 'sent' }, 'two')];
    await settled();

    expect(element.shadowRoot?.activeElement).toBe(find('ul'));
    await expect(element).toBeAccessible();
  });
});

describe('c-upload-progress of many files', () => {
  it('draws only the rows in view, says how many there are, and keeps the room of the others', async () => {
    const mounted = show(...many(10_000));
    const drawn = rows(mounted);
    const heights = (name: string): number => Number.parseFloat(mounted.find('ul').style.getPropertyValue(name));
    const rowPx = Number.parseFloat(drawn[0]!.style.height);

    expect(drawn.length).toBeLessThan(30);
    expect(drawn[0]!.getAttribute('aria-posinset')).toBe('1');
    expect(drawn[0]!.getAttribute('aria-setsize')).toBe('10000');
    expect(heights('padding-top') + heights('padding-bottom') + drawn.length * rowPx).toBe(10_000 * rowPx);
    expect(mounted.find('.windowed').tabIndex).toBe(0);
    await expect(mounted.element).toBeAccessible();
  });

  it('moves no row about while it is scrolled row by row: what is moved loses the focus', async () => {
    const mounted = show(...many(10_000));
    const list = mounted.find('.windowed');
    const removed: (string | undefined)[] = [];
    new MutationObserver((changes) => {
      for (const { removedNodes } of changes) removed.push(...[...removedNodes].map((row) => (row as HTMLElement).dataset.id));
    }).observe(mounted.find('ul'), { childList: true });

    const scroll = async (scrolled: number): Promise<void> => {
      list.scrollTop = scrolled;
      list.dispatchEvent(new CustomEvent('scroll'));
      await settled();
      expect(rows(mounted).length).toBeLessThan(16);
    };
    await scroll(100);
    await scroll(400);
    await scroll(300);
    await scroll(0);

    expect(removed).toContain('file-0');
    expect(removed).not.toContain('file-6');
  });

  it('gives the focus back to a button whose row is moved, each time', async () => {
    const files = many(60);
    const mounted = show(...files);
    const button = mounted.find('li[data-id="file-2"] [data-action="cancel"]');
    const focused = (): DOMStringMap | undefined => (mounted.element.shadowRoot?.activeElement as HTMLElement | null)?.dataset;
    button.focus();

    const move = async (uploads: readonly (Upload | undefined)[]): Promise<void> => {
      Object.assign(mounted.element, { uploads });
      // Browsers say so of what they move.
      button.dispatchEvent(new CustomEvent('focusout', { bubbles: true }));
      await settled();
    };
    await move([files[2], files[0], files[1], ...files.slice(3)]);
    await move(files);

    expect(focused()).toMatchObject({ id: 'file-2', action: 'cancel' });
  });

  it('goes from a row far down, which left, to the one in its place', async () => {
    const files = many(100);
    const mounted = show(...files);
    const list = mounted.find('.windowed');
    list.scrollTop = 3_000;
    list.dispatchEvent(new CustomEvent('scroll'));
    await settled();
    mounted.find('li[data-id="file-41"] button').focus();

    Object.assign(mounted.element, { uploads: files.filter(({ id }) => id !== 'file-41') });
    await settled();

    expect((mounted.element.shadowRoot!.activeElement as HTMLElement).dataset.id).toBe('file-42');
  });

  it('draws others when it is scrolled, and keeps the focus in the list', async () => {
    const mounted = show(...many(10_000));
    const list = mounted.find('.windowed');
    mounted.find('li button').focus();

    list.scrollTop = 300_000;
    list.dispatchEvent(new CustomEvent('scroll'));
    await settled();

    expect(Number(rows(mounted)[0]!.getAttribute('aria-posinset'))).toBeGreaterThan(3000);
    expect(mounted.element.shadowRoot?.activeElement).toBe(list);
  });

  it('shows the last row at the end, however far it is scrolled', async () => {
    const mounted = show(...many(60));
    const list = mounted.find('.windowed');

    list.scrollTop = 1_000_000;
    list.dispatchEvent(new CustomEvent('scroll'));
    await settled();

    expect(rows(mounted).at(-1)?.getAttribute('aria-posinset')).toBe('60');
  });

  it('draws fifty files as they are', () => {
    expect(rows(show(...many(50)))).toHaveLength(50);
  });
});

describe('c-upload-progress of all files together', () => {
  const counts = { pausable: 2, resumable: 1, duplicates: 2, cancellable: 3, retryable: 1, dismissable: 2 };
  const showAll = (properties: object = {}) =>
    mount('c-upload-progress', UploadProgress, { uploads: many(4), totals: totals(), counts, ...properties }, events);

  it('shows how many are done, how fast and how long it takes', async () => {
    const { element, find } = showAll({ totals: totals({ wrongCount: 1, bytesPerSecond: 5, remainingSeconds: 150 }) });

    expect(find('[data-id="totals"] p').textContent).toBe(
      'c.Media_Total_Files · c.Media_Total_Wrong · c.Media_Total_Bytes · c.Media_Rate · c.Media_Time_Left',
    );
    expect(find('[data-id="totals"] lightning-progress-bar').value).toBe(25);
    await expect(element).toBeAccessible();
  });

  it('counts files where they are all empty', () => {
    const { find } = showAll({ totals: totals({ sizeBytes: 0, sentBytes: 0 }) });

    expect(find('[data-id="totals"] lightning-progress-bar').value).toBe(25);
  });

  it.each(['pauseAll', 'resumeAll', 'retryAll', 'dismissWrong', 'skipDuplicates', 'keepDuplicates'])('passes on %p', (action) => {
    const { find, heard } = showAll();

    find(`[data-action="${action}"]`).click();

    expect(heard('alluploadsaction')).toEqual([{ action }]);
  });

  it.each([
    [true, [{ action: 'cancelAll' }]],
    [false, []],
  ])('asks before it cancels all, and heeds the answer %p', async (isMeant, expected) => {
    confirm.mockResolvedValue(isMeant);
    const { find, heard } = showAll();

    find('[data-action="cancelAll"]').click();
    await settled();

    expect(confirm).toHaveBeenCalledWith({ label: 'c.Media_Cancel_All', message: 'c.Media_Cancel_All_Question', theme: 'warning' });
    expect(heard('alluploadsaction')).toEqual(expected);
  });

  it('puts the focus on what is left where all have ended while the user is asked', async () => {
    const dialog = heldDialog();
    const { element, find } = showAll();
    find('[data-action="cancelAll"]').focus();
    find('[data-action="cancelAll"]').click();
    element.counts = { ...counts, pausable: 0, resumable: 0, duplicates: 0, cancellable: 0 };
    await settled();

    await dialog.answer(false);

    expect((element.shadowRoot!.activeElement as HTMLElement).dataset.action).toBe('retryAll');
  });

  it('asks before it cancels the last one of several', async () => {
    confirm.mockResolvedValue(false);

    showAll({ counts: { ...counts, cancellable: 1 } })
      .find('[data-action="cancelAll"]')
      .click();
    await settled();

    expect(confirm).toHaveBeenCalledWith(expect.objectContaining({ message: 'c.Media_Cancel_Last_Question' }));
  });

  it('offers what concerns at least one file', () => {
    const { count } = showAll({ counts: { pausable: 0, resumable: 0, duplicates: 1, cancellable: 0, retryable: 0, dismissable: 1 } });

    expect(count('[data-id="totals"] button')).toBe(0);
  });

  it('says nothing of all where there is one', () => {
    expect(showAll({ totals: totals({ fileCount: 1 }) }).count('[data-id="totals"]')).toBe(0);
  });
});

import LightningConfirm from 'lightning/confirm';
import UploadProgress from 'c/uploadProgress';
import type { Upload } from 'c/uploadQueue';
import { heldDialog } from '../../../../../test/heldDialog.ts';
import { mount } from '../../../../../test/mount.ts';
import { settled } from '../../../../../test/settled.ts';
import { many, totals, show, rows, uploadEvents } from '../../../../../test/shownUploads.ts';

jest.mock('lightning/progressBar', () => jest.requireActual('../../../../../test/jest-mocks/lightning/progressBar/progressBar'));

type Confirm = { open(question: { label: string; message: string }): Promise<boolean> };
const confirm = jest.spyOn(LightningConfirm as unknown as Confirm, 'open');

describe('c-upload-progress with many files', () => {
  it('renders only the visible rows, gives their total, and keeps the height of the others', async () => {
    const mounted = show(...many(10_000));
    const drawn = rows(mounted);
    const heights = (name: string): number => Number.parseFloat(mounted.find('ul').style.getPropertyValue(name));
    const rowPx = Number.parseFloat(drawn[0]!.style.height);

    expect(drawn.length).toBeLessThan(30);
    expect(rowPx).toBe(76);
    expect(drawn[0]!.getAttribute('aria-posinset')).toBe('1');
    expect(drawn[0]!.getAttribute('aria-setsize')).toBe('10000');
    expect(heights('padding-top') + heights('padding-bottom') + drawn.length * rowPx).toBe(10_000 * rowPx);
    const { role, style, tabIndex } = mounted.find('.windowed');
    expect([role, style.height, tabIndex]).toEqual(['group', '384px', 0]);
    await expect(mounted.element).toBeAccessible();
  });

  it('gives all rows the height of the tallest, so that no button is cut off', async () => {
    const scrollHeight = jest.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockReturnValue(116);
    const mounted = show(...many(10_000));
    await settled();
    scrollHeight.mockRestore();

    expect(new Set(rows(mounted).map(({ style }) => style.height))).toEqual(new Set(['116px']));
    expect(mounted.find('ul').style.paddingBottom).toBe(`${String((10_000 - rows(mounted).length) * 116)}px`);
  });

  it('does not move rows while it is scrolled, because moved rows lose the focus', async () => {
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

  it('returns the focus to a button whose row is moved, each time', async () => {
    const files = many(60);
    const mounted = show(...files);
    const button = mounted.find('li[data-id="file-2"] [data-action="cancel"]');
    const focused = (): DOMStringMap | undefined => (mounted.element.shadowRoot?.activeElement as HTMLElement | null)?.dataset;
    button.focus();

    const move = async (uploads: readonly (Upload | undefined)[]): Promise<void> => {
      Object.assign(mounted.element, { uploads });
      // Browsers fire `focusout` for elements that they move.
      button.dispatchEvent(new CustomEvent('focusout', { bubbles: true }));
      await settled();
    };
    await move([files[2], files[0], files[1], ...files.slice(3)]);
    await move(files);

    expect(focused()).toMatchObject({ id: 'file-2', action: 'cancel' });
  });

  it('moves the focus from a removed row to the one in its place', async () => {
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

  it('renders other rows when it is scrolled, and keeps the focus in the list', async () => {
    const mounted = show(...many(10_000));
    const list = mounted.find('.windowed');
    mounted.find('li button').focus();

    list.scrollTop = 300_000;
    list.dispatchEvent(new CustomEvent('scroll'));
    await settled();

    expect(Number(rows(mounted)[0]!.getAttribute('aria-posinset'))).toBeGreaterThan(3000);
    expect(mounted.element.shadowRoot?.activeElement).toBe(list);
  });

  it('shows the last row when scrolled to the end', async () => {
    const mounted = show(...many(60));
    const list = mounted.find('.windowed');

    list.scrollTop = 1_000_000;
    list.dispatchEvent(new CustomEvent('scroll'));
    await settled();

    expect(rows(mounted).at(-1)?.getAttribute('aria-posinset')).toBe('60');
  });

  it('renders all of fifty files', () => {
    const mounted = show(...many(50));
    const attributes = ['role', 'aria-label', 'tabindex', 'style'].map((name) => mounted.find('.view').getAttribute(name));

    expect(rows(mounted)).toHaveLength(50);
    expect(attributes).toEqual([null, null, null, null]);
  });
});

describe('c-upload-progress for all files together', () => {
  const counts = { pausable: 2, resumable: 1, duplicates: 2, cancellable: 3, retryable: 1, dismissable: 2 };
  const showAll = (properties: object = {}) =>
    mount('c-upload-progress', UploadProgress, { uploads: many(4), totals: totals(), counts, ...properties }, uploadEvents);

  it('shows counts, rate and time left', async () => {
    const { element, find } = showAll({ totals: totals({ wrongCount: 1, bytesPerSecond: 5, remainingSeconds: 150 }) });

    expect(find('[data-id="totals"] p').textContent).toBe(
      'c.Media_Total_Files · c.Media_Total_Wrong · c.Media_Total_Bytes · c.Media_Rate · c.Media_Time_Left',
    );
    expect(find('[data-id="totals"] lightning-progress-bar').value).toBe(25);
    await expect(element).toBeAccessible();
  });

  it('shows progress by files if all are empty', () => {
    const { find } = showAll({ totals: totals({ sizeBytes: 0, sentBytes: 0 }) });

    expect(find('[data-id="totals"] lightning-progress-bar').value).toBe(25);
  });

  it.each(['pauseAll', 'resumeAll', 'retryAll', 'dismissWrong', 'skipDuplicates', 'keepDuplicates'])('forwards %p', (action) => {
    const { find, heard } = showAll();

    find(`[data-action="${action}"]`).click();

    expect(heard('alluploadsaction')).toEqual([{ action }]);
  });

  it.each([
    [true, [{ action: 'cancelAll' }]],
    [false, []],
  ])('asks before it cancels all, and obeys the answer %p', async (isMeant, expected) => {
    confirm.mockResolvedValue(isMeant);
    const { find, heard } = showAll();

    find('[data-action="cancelAll"]').click();
    await settled();

    expect(confirm).toHaveBeenCalledWith({ label: 'c.Media_Cancel_All', message: 'c.Media_Cancel_All_Question', theme: 'warning' });
    expect(heard('alluploadsaction')).toEqual(expected);
  });

  it('moves the focus to a remaining button if all uploads end while the dialog is open', async () => {
    const dialog = heldDialog();
    const { element, find } = showAll();
    find('[data-action="cancelAll"]').focus();
    find('[data-action="cancelAll"]').click();
    element.counts = { ...counts, pausable: 0, resumable: 0, duplicates: 0, cancellable: 0 };
    await settled();

    await dialog.answer(false);

    expect((element.shadowRoot!.activeElement as HTMLElement).dataset.action).toBe('retryAll');
  });

  it('asks before it cancels the last of several uploads', async () => {
    confirm.mockResolvedValue(false);

    showAll({ counts: { ...counts, cancellable: 1 } })
      .find('[data-action="cancelAll"]')
      .click();
    await settled();

    expect(confirm).toHaveBeenCalledWith(expect.objectContaining({ message: 'c.Media_Cancel_Last_Question' }));
  });

  it('offers only buttons that affect at least one file', () => {
    const { count } = showAll({ counts: { pausable: 0, resumable: 0, duplicates: 1, cancellable: 0, retryable: 0, dismissable: 1 } });

    expect(count('[data-id="totals"] button')).toBe(0);
  });

  it.each([
    [undefined, 0],
    [1, 0],
    [2, 1],
  ])('shows totals only for several files: %p', (fileCount, shown) => {
    const all = fileCount === undefined ? undefined : totals({ fileCount });

    expect(showAll({ totals: all }).count('[data-id="totals"]')).toBe(shown);
  });
});

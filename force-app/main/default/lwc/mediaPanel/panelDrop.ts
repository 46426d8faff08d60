import type MediaDropzone from '../mediaDropzone/mediaDropzone.ts';

/** The part of the drop zone that is used here. */
type Zone = Pick<MediaDropzone, 'showOver' | 'take'>;

/** Handlers for files that are dragged over the panel outside of its drop zone. */
export interface PanelDrop {
  over: (event: DragEvent) => void;
  leave: () => void;
  drop: (event: DragEvent) => void;
  /** Takes files from the clipboard, such as a screenshot; text is left to the browser. */
  paste: (event: ClipboardEvent) => void;
}

const hasFiles = (transfer: DataTransfer | null): transfer is DataTransfer => transfer?.types.includes('Files') === true;

/** Whether the paste goes into the search: spreadsheet cells are copied as text and as a picture, and the text is meant there. */
const isTyping = ({ target }: ClipboardEvent): boolean => target instanceof Element && target.closest('c-file-search') !== null;

/**
 * A file dropped anywhere on the card is passed to its drop zone; the browser would open it in a new tab. If there is no drop zone, because
 * the user may not add files, nothing can be dropped.
 */
export const panelDrop = (zone: () => Zone | null): PanelDrop => {
  /** Returns whether to handle the event; the drop zone has already handled its own. */
  const keep = (event: DragEvent): boolean => {
    if (event.defaultPrevented || !hasFiles(event.dataTransfer)) return false;
    event.preventDefault();
    return true;
  };
  const take = (transfer: DataTransfer | null): void => {
    if (transfer)
      zone()
        ?.take(transfer)
        .catch(() => undefined);
  };
  return {
    over(event) {
      if (!keep(event)) return;
      zone()?.showOver(true);
      if (zone() === null && event.dataTransfer) event.dataTransfer.dropEffect = 'none';
    },
    leave() {
      zone()?.showOver(false);
    },
    drop(event) {
      if (keep(event)) take(event.dataTransfer);
    },
    paste(event) {
      if (zone() === null || isTyping(event) || !hasFiles(event.clipboardData)) return;
      event.preventDefault();
      take(event.clipboardData);
    },
  };
};

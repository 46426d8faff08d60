import type MediaDropzone from '../mediaDropzone/mediaDropzone.ts';

/** The drop zone, as far as what is dragged beside it concerns it. */
type Zone = Pick<MediaDropzone, 'showOver' | 'take'>;

/** What happens to files that are dragged over the panel, beside its drop zone. */
export interface PanelDrop {
  over: (event: DragEvent) => void;
  leave: () => void;
  drop: (event: DragEvent) => void;
  /** Takes files out of the clipboard, such as a screenshot; text is left to the browser. */
  paste: (event: ClipboardEvent) => void;
}

const hasFiles = (transfer: DataTransfer | null): transfer is DataTransfer => transfer?.types.includes('Files') === true;

/** What is copied from a spreadsheet is text and a picture of it: into the search goes the text. */
const isTyping = ({ target }: ClipboardEvent): boolean => target instanceof Element && target.closest('c-file-search') !== null;

/**
 * Who drops a file on a card means the card; a browser would open the file in a tab of its own. The drop zone takes what is dropped
 * beside it, and where there is none, because nothing may be added, nothing can be dropped.
 */
export const panelDrop = (zone: () => Zone | null): PanelDrop => {
  /** Answers where there is something to do: the drop zone has seen to what it was given itself. */
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

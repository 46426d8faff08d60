import type MediaDropzone from '../mediaDropzone/mediaDropzone.ts';

/** The drop zone, as far as what is dragged beside it concerns it. */
type Zone = Pick<MediaDropzone, 'showOver' | 'take'>;

/** What happens to files that are dragged over the panel, beside its drop zone. */
export interface PanelDrop {
  over: (event: DragEvent) => void;
  leave: () => void;
  drop: (event: DragEvent) => void;
}

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true;

/**
 * Who drops a file on a card means the card; a browser would open the file in a tab of its own. The drop zone takes what is dropped
 * beside it, and where there is none, because nothing may be added, nothing can be dropped.
 */
export const panelDrop = (zone: () => Zone | null): PanelDrop => {
  /** Answers where there is something to do: the drop zone has seen to what it was given itself. */
  const keep = (event: DragEvent): boolean => {
    if (event.defaultPrevented || !hasFiles(event)) return false;
    event.preventDefault();
    return true;
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
      if (keep(event) && event.dataTransfer)
        zone()
          ?.take(event.dataTransfer)
          .catch(() => undefined);
    },
  };
};

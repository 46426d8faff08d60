/** A list that can scroll to one of its files. */
interface PointingList {
  point: (mediaId: string) => void;
}

/** Scrolls to a file once, as soon as the list shows it. */
export interface Pointing {
  at: (mediaId: string) => void;
  /** Call this whenever the list may show more. */
  tryNow: () => void;
}

/** `listShowing` returns the list if it is on the page and contains the file. */
export const pointing = (listShowing: (mediaId: string) => PointingList | undefined): Pointing => {
  let wanted: string | undefined;
  return {
    at(mediaId) {
      wanted = mediaId;
    },
    tryNow() {
      if (wanted === undefined) return;
      const mediaId = wanted;
      const list = listShowing(mediaId);
      if (list === undefined) return;
      wanted = undefined;
      list.point(mediaId);
    },
  };
};

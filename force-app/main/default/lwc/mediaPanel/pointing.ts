/** A list that can point at one of its files. */
interface PointingList {
  point: (mediaId: string) => void;
}

/** Points at a file once, as soon as the list shows it. */
export interface Pointing {
  at: (mediaId: string) => void;
  /** To be called whenever the list may show more. */
  tryNow: () => void;
}

/** `listShowing` answers the list where it stands on the page and has that file. */
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

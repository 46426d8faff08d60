import { isFocusLost } from 'c/rowFocus';
import type MediaList from '../mediaList/mediaList.ts';

/** Focuses the first new file after the user has requested more. */
export interface MoreFiles {
  /** More files than this many were requested. */
  asked: (count: number) => void;
  /** Call this whenever the list may show more; `count` is its current length. */
  showNext: (count: number, template: Template) => void;
}

type Template = (ParentNode & { activeElement: Element | null }) | null | undefined;

/** Whether the focus is still on the pressed button or was lost with it; if the user moved on, the focus stays. */
const isStillHere = (template: Template): boolean => template?.activeElement?.classList.contains('more') === true || isFocusLost(template);

export const moreFiles = (): MoreFiles => {
  let before: number | undefined;
  return {
    asked(count) {
      before = count;
    },
    showNext(count, template) {
      if (before === undefined || count <= before) return;
      const first = before;
      before = undefined;
      if (isStillHere(template)) template?.querySelector<HTMLElement & MediaList>('c-media-list')?.focusRow(first);
    },
  };
};

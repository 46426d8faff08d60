import { isFocusLost } from 'c/rowFocus';
import type MediaList from '../mediaList/mediaList.ts';

/** Takes the keyboard to the first of the files that have come to a list since more were asked for. */
export interface MoreFiles {
  /** Asks for more than that many. */
  asked: (count: number) => void;
  /** To be called whenever the list may show more: so many by now. */
  showNext: (count: number, template: Template) => void;
}

type Template = (ParentNode & { activeElement: Element | null }) | null | undefined;

/** The button that was pressed is still there, or has gone: who went elsewhere meanwhile stays there. */
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

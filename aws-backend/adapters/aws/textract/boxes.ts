import type { Block } from '@aws-sdk/client-textract';
import type { PageBlocks } from './blocks.ts';

/** A checkbox as text, the same in all engines. */
export const boxMark = ({ SelectionStatus }: Block): string => (SelectionStatus === 'SELECTED' ? '☑' : '☐');

/** Maps the first word of a form label to its checkbox, if that is the field's only value: Textract's lines don't contain checkboxes. */
export const boxesOf = (page: PageBlocks): ReadonlyMap<string | undefined, Block> =>
  new Map(
    page.ofType('KEY_VALUE_SET').flatMap((key) => {
      const [box, ...others] = page.related(key, 'VALUE').flatMap((value) => page.related(value, 'CHILD'));
      const isBox = box?.BlockType === 'SELECTION_ELEMENT' && others.length === 0;
      return isBox ? [[page.related(key, 'CHILD')[0]?.Id, box] as const] : [];
    }),
  );

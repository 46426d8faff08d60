import type { Block } from '@aws-sdk/client-textract';
import type { PageBlocks } from './blocks.ts';

/** A box to tick, as all engines here write it. */
export const boxMark = ({ SelectionStatus }: Block): string => (SelectionStatus === 'SELECTED' ? '☑' : '☐');

/** The box that each first word of a form's label stands for, where that has no other value: no line of Textract's has boxes in it. */
export const boxesOf = (page: PageBlocks): ReadonlyMap<string | undefined, Block> =>
  new Map(
    page.ofType('KEY_VALUE_SET').flatMap((key) => {
      const [box, ...others] = page.related(key, 'VALUE').flatMap((value) => page.related(value, 'CHILD'));
      const isBox = box?.BlockType === 'SELECTION_ELEMENT' && others.length === 0;
      return isBox ? [[page.related(key, 'CHILD')[0]?.Id, box] as const] : [];
    }),
  );

import type { Block, BlockType } from '@aws-sdk/client-textract';

/**
 * Blocks in Textract's format. Shapes: docs.aws.amazon.com/textract/latest/dg/API_Block.html, how-it-works-lines-words.html,
 * how-it-works-kvp.html, how-it-works-tables.html, queryresponse.html and layoutresponse.html. The words are ours.
 */
export const analysis = (Page: number) => {
  const blocks: Block[] = [{ BlockType: 'PAGE', Id: `page-${Page}`, Page }];
  let count = 0;
  const add = (block: Omit<Block, 'Id' | 'Page'>, children: readonly string[] = []): string => {
    const Id = `${Page}-${(count += 1)}`;
    blocks.push({ ...block, Id, Page, ...(children.length > 0 ? { Relationships: [{ Type: 'CHILD', Ids: [...children] }] } : {}) });
    return Id;
  };
  const word = (Text: string): string =>
    Text === '☑' || Text === '☐'
      ? add({ BlockType: 'SELECTION_ELEMENT', SelectionStatus: Text === '☑' ? 'SELECTED' : 'NOT_SELECTED', Confidence: 96 })
      : add({ BlockType: 'WORD', Text, TextType: 'PRINTED', Confidence: 99.2 });
  const line = (Text: string): { id: string; words: string[] } => {
    const words = Text.split(' ').map(word);
    return { id: add({ BlockType: 'LINE', Text, Confidence: 98.5 }, words), words };
  };
  const layout = (lines: readonly { id: string }[], BlockType: BlockType = 'LAYOUT_TEXT'): string =>
    add(
      { BlockType, Confidence: 95 },
      lines.map(({ id }) => id),
    );
  /** The value consists of word ids, or of a checkbox. */
  const field = (name: readonly string[], value: readonly string[]): void => {
    const children = value.map((each) => (each === '☑' || each === '☐' ? word(each) : each));
    const valueId = add({ BlockType: 'KEY_VALUE_SET', EntityTypes: ['VALUE'], Confidence: 91 }, children);
    const key = add({ BlockType: 'KEY_VALUE_SET', EntityTypes: ['KEY'], Confidence: 91 }, name);
    blocks.find(({ Id }) => Id === key)?.Relationships?.push({ Type: 'VALUE', Ids: [valueId] });
  };
  const table = (rows: readonly (readonly string[])[]): void => {
    const cells = rows.flatMap((row, index) =>
      row.map((text, column) =>
        add(
          { BlockType: 'CELL', RowIndex: index + 1, ColumnIndex: column + 1, Confidence: 90 },
          text === '' ? [] : text.split(' ').map(word),
        ),
      ),
    );
    add({ BlockType: 'TABLE', Confidence: 97, EntityTypes: ['STRUCTURED_TABLE'] }, cells);
  };
  const answer = (Text: string, Alias: string | undefined, value: string): void => {
    const id = add({ BlockType: 'QUERY_RESULT', Text: value, Confidence: 88 });
    add({ BlockType: 'QUERY', Query: { Text, Alias } });
    Object.assign(blocks.at(-1) ?? {}, { Relationships: [{ Type: 'ANSWER', Ids: [id] }] });
  };
  return { blocks, line, layout, field, table, answer };
};

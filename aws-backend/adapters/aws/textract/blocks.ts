import type { Block, RelationshipType } from '@aws-sdk/client-textract';

/** The blocks of one page, with lookup by the ids that they refer to each other by. */
export interface PageBlocks {
  all: readonly Block[];
  ofType(...types: NonNullable<Block['BlockType']>[]): Block[];
  /** The blocks that this one refers to, in order. */
  related(block: Block, type: RelationshipType): Block[];
}

export const pageBlocks = (all: readonly Block[]): PageBlocks => {
  const byId = new Map(all.map((block) => [block.Id, block]));
  return {
    all,
    ofType: (...types) => all.filter(({ BlockType }) => BlockType !== undefined && types.includes(BlockType)),
    related: ({ Relationships = [] }, type) =>
      Relationships.filter(({ Type }) => Type === type)
        .flatMap(({ Ids = [] }) => Ids)
        .flatMap((id) => byId.get(id) ?? []),
  };
};

/** Converts Textract's 0 to 100. */
export const confidenceOf = ({ Confidence = 0 }: Block): number => Math.round(Confidence * 10) / 1000;

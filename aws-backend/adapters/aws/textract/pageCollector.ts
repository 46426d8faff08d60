import type { Block } from '@aws-sdk/client-textract';
import type { FormField, Page, Table } from '../../../contracts/extraction.ts';
import { pageBlocks } from './blocks.ts';
import { fieldsOf, type PageField } from './fields.ts';
import { tablesOf } from './tables.ts';
import { writingOf } from './writing.ts';

interface PageRead {
  number: number;
  text: string;
  confidence: number;
  fields: PageField[];
  tables: Omit<Table, 'page'>[];
}

export interface Collected {
  text: string;
  pages: Page[];
  tables: Table[];
  formFields: FormField[];
}

const readPage = (number: number, blocks: readonly Block[]): PageRead => {
  const page = pageBlocks(blocks);
  const writing = writingOf(page);
  return { number, text: writing.text, confidence: writing.confidence, fields: fieldsOf(page, writing), tables: tablesOf(page) };
};

const join = (reads: readonly PageRead[]): Collected => {
  const collected: Collected = { text: '', pages: [], tables: [], formFields: [] };
  for (const { number, text, confidence, fields, tables } of reads.toSorted((a, b) => a.number - b.number)) {
    if (collected.text !== '' && text !== '') collected.text += '\n\n';
    const start = collected.text.length;
    collected.text += text;
    collected.pages.push({ number, start, end: collected.text.length, method: 'ocr', confidence });
    collected.tables.push(...tables.map((table) => ({ page: number, ...table })));
    collected.formFields.push(...fields.map((field) => ({ ...field, page: number, start: field.start + start, end: field.end + start })));
  }
  return collected;
};

/** Builds text from blocks as they arrive. A page is completed when the next one starts, so that only one page's blocks are in memory. */
export const pageCollector = () => {
  const reads: PageRead[] = [];
  let open: { number: number; blocks: Block[] } | undefined;
  const close = (): void => {
    if (open) reads.push(readPage(open.number, open.blocks));
    open = undefined;
  };
  return {
    add(blocks: readonly Block[]): void {
      for (const block of blocks) {
        // A one-page document has no page numbers.
        const number = block.Page ?? 1;
        if (open?.number !== number) close();
        open ??= { number, blocks: [] };
        open.blocks.push(block);
      }
    },
    end(): Collected {
      close();
      return join(reads);
    },
  };
};

import type { DomNode } from 'html-to-text';

/** The most columns or rows that a cell may span. HTML allows 1,000 and 65,534; a file may claim any number, and each takes memory. */
const maxSpan = 100;

/** The most extra places that all spanning cells of a table may take. */
const maxSpanned = 10_000;

const asked = (value: string | undefined): number => Math.max(1, Math.min(maxSpan, Math.trunc(Number(value)) || 1));

/** Returns how many columns and rows a cell spans, within the limit. */
export const spansOf = ({ attribs }: DomNode): { columns: number; rows: number } => {
  const { colspan, rowspan } = (attribs ?? {}) as Readonly<Record<string, string | undefined>>;
  return { columns: asked(colspan), rows: asked(rowspan) };
};

/** Limits the spans of a table's cells, because sixty bytes of HTML could ask for a billion columns. */
export const boundSpans = (table: DomNode): void => {
  let left = maxSpanned;
  const bound = (node: DomNode): void => {
    if (node.name === 'td' || node.name === 'th') {
      const { columns, rows } = spansOf(node);
      left -= columns * rows - 1;
      const isBearable = left >= 0;
      Object.assign(
        node.attribs as object,
        isBearable ? { colspan: String(columns), rowspan: String(rows) } : { colspan: '1', rowspan: '1' },
      );
    }
    if ('children' in node) node.children.forEach(bound);
  };
  bound(table);
};

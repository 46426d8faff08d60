import { cellsAsLetters } from './cellsAsLetters.ts';

const sheet =
  '<row><c r="A1" s="3" t="b"><f>1=1</f><v>1</v></c><c r="B1" t="inlineStr"><is><r><t>Größe </t></r><r><t>5</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c><c r="C1"/><c r="D1" t="e"><v>#N/A</v></c><c r="E1" s="1" t="d"><v>2026-03-04T10:30:00Z</v></c></row>';

describe('cellsAsLetters', () => {
  it.each([1, 7, 100, 10_000])('rewrites the cells that exceljs misreads, in chunks of %i bytes', async (size) => {
    const bytes = Buffer.from(sheet);
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => bytes.subarray(index * size, (index + 1) * size));
    const read: Buffer[] = [];
    for await (const piece of cellsAsLetters(
      (async function* () {
        yield* pieces;
      })(),
    ))
      read.push(piece);

    expect(Buffer.concat(read).toString()).toBe(
      '<row><c r="A1" s="3" t="str"><f>1=1</f><v>TRUE</v></c><c r="B1" t="inlineStr"><is><r><t>Größe 5</t></r></is></c><c r="C1"/><c r="D1" t="e"><v>#N/A</v></c><c r="E1" s="1" t="str"><v>2026-03-04 10:30</v></c></row>',
    );
  });
});

import { strToU8, strFromU8, unzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { read } from './test/reading.ts';

const sample = readFileSync(path.join(process.cwd(), 'scripts', 'samples', 'business-review.pptx'));
const said = (text: string): string => `<p188:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p188:txBody>`;
const comment = (text: string, ...replies: string[]): string =>
  `<p188:cm id="{1}" authorId="{2}"><p188:replyLst>${replies.map((reply) => `<p188:reply id="{3}">${said(reply)}</p188:reply>`).join('')}</p188:replyLst>${said(text)}</p188:cm>`;

/** The sample with comments on its first slide in the format since PowerPoint 2021. */
const commented = (...comments: string[]): Uint8Array => {
  const parts = unzipSync(sample);
  const list = 'ppt/slides/_rels/slide1.xml.rels';
  const relation =
    '<Relationship Id="rId90" Type="http://schemas.microsoft.com/office/2018/10/relationships/comments" Target="../comments/modernComment_100_0.xml"/>';
  return zipSync({
    ...parts,
    [list]: strToU8(strFromU8(parts[list] ?? new Uint8Array()).replace('</Relationships>', `${relation}</Relationships>`)),
    'ppt/comments/modernComment_100_0.xml': strToU8(
      `<p188:cmLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:p188="http://schemas.microsoft.com/office/powerpoint/2018/8/main">${comments.join('')}</p188:cmLst>`,
    ),
  });
};

describe('comments on a slide', () => {
  it('are read, each before its replies', async () => {
    const { text, pages } = await read(commented(comment('Who checks the figures?', 'Anna does.', 'By Friday.'), comment('Fine.')), 'pptx');

    const first = text.slice(pages[0]?.start, pages[0]?.end);
    expect(first.split('\n').slice(-4)).toEqual([
      'Comment: Who checks the figures?',
      'Comment: Anna does.',
      'Comment: By Friday.',
      'Comment: Fine.',
    ]);
  });
});

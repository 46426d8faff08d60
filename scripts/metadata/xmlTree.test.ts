import { parseXml } from './xmlTree.ts';

const parse = (text: string) => parseXml(new TextEncoder().encode(text));

describe('parseXml', () => {
  it('returns the line and column of each element', () => {
    expect(parse('<?xml version="1.0"?>\n<a xmlns="urn:a">\n  <b>1</b><c/>\n</a>')).toMatchObject({
      name: 'a',
      namespace: 'urn:a',
      line: 2,
      column: 1,
      children: [
        { name: 'b', text: '1', line: 3, column: 3 },
        { name: 'c', line: 3, column: 11 },
      ],
    });
  });

  it('decodes entities, except in CDATA sections', () => {
    expect(parse('<a>1 &lt; &#65;<![CDATA[ &lt; ]]></a>')).toMatchObject({ text: '1 < A &lt; ' });
  });

  it.each([
    ['<a><b></a>', { line: 1, message: 'unexpected close tag.' }],
    ['<a>\n<b>', { line: 2 }],
    ['<a/><b/>', { message: 'documents may contain only one root.' }],
    ['', { message: 'document must contain a root element.' }],
    ['<a b=1/>', { line: 1 }],
    ['<a>&b;</a>', { message: 'undefined entity.' }],
    ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', { message: 'DOCTYPE is not allowed.' }],
  ])('refuses %s', (text, error) => {
    expect(parse(text)).toMatchObject(error);
  });

  it('refuses bytes that are not UTF-8', () => {
    expect(parseXml(new Uint8Array([0x3c, 0x61, 0x3e, 0xff]))).toMatchObject({ message: 'The file is not UTF-8.' });
  });
});

import { SaxesParser } from 'saxes';

/** An element of a metadata file, with the 1-based position of its tag. */
export interface XmlElement {
  name: string;
  namespace: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  text: string;
  line: number;
  column: number;
}

/** Why a text isn't well-formed XML, with the position. */
export interface XmlError {
  message: string;
  line: number;
  column: number;
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Parses a metadata file. Unlike the CLI it repairs nothing: anything not well-formed is an error. */
export const parseXml = (bytes: Uint8Array): XmlElement | XmlError => {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const document: XmlElement = { name: '', namespace: '', attributes: {}, children: [], text: '', line: 1, column: 1 };
  const open: XmlElement[] = [document];
  const starts: { line: number; column: number }[] = [];
  let error: XmlError | undefined;
  const fail = (message: string) => {
    error ??= { message, line: parser.line, column: Math.max(1, parser.column) };
  };

  parser.on('error', ({ message }) => {
    fail(message.replace(/^\d+:\d+: /, ''));
  });
  parser.on('doctype', () => {
    fail('DOCTYPE is not allowed.');
  });
  parser.on('opentagstart', ({ name }) => {
    starts.push({ line: parser.line, column: Math.max(1, parser.column - name.length - 1) });
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const named = Object.fromEntries(Object.entries(attributes).map(([name, { value }]) => [name, value]));
    const start = starts.pop() ?? { line: 1, column: 1 };
    const element: XmlElement = { name: local, namespace: uri, attributes: named, children: [], text: '', ...start };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const addText = (text: string) => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);

  try {
    parser.write(decoder.decode(bytes)).close();
  } catch {
    fail('The file is not UTF-8.');
  }
  return error ?? document.children[0] ?? { message: 'The file is empty.', line: 1, column: 1 };
};

/** An element and its descendants in document order. */
export const elementsWithin = (element: XmlElement): XmlElement[] => [element, ...element.children.flatMap(elementsWithin)];

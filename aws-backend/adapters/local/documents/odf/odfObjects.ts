import type { ArchiveParts } from '../archiveParts.ts';
import { followXml, type OdfFollower } from './followXml.ts';

/** The content of a formula or chart, which is a document within the document. */
const part = /^(.+)\/content\.xml$/;

const isNumber = (text: string): boolean => /^[-+\d.,\s%]*$|^NaN$/.test(text);

/** Collects the text of a formula, as typed if stored, or the labels of a chart without numbers. */
export class ObjectWords implements OdfFollower {
  readonly #names: string[] = [];
  #open = '';
  #typed = '';
  #symbols = '';
  #kind: 'formula' | 'chart' | undefined;

  open({ name }: { name: string }): void {
    this.#open = name.replace(/^math:/, '');
    if (this.#open === 'math') this.#kind ??= 'formula';
    if (name === 'office:chart') this.#kind ??= 'chart';
    if (name === 'text:p') this.#names.push('');
  }

  text(text: string): void {
    if (this.#kind === 'formula' && this.#open === 'annotation') this.#typed += text;
    else if (this.#kind === 'formula') this.#symbols += text;
    else this.#names.push((this.#names.pop() ?? '') + text);
  }

  close(): void {
    this.#open = '';
  }

  /** Undefined if it is neither, such as an embedded sheet. */
  get words(): string | undefined {
    if (this.#kind === 'formula') return (this.#typed || this.#symbols).replace(/\s+/g, ' ').trim();
    if (this.#kind === undefined) return undefined;
    const names = this.#names.map((name) => name.trim()).filter((name) => !isNumber(name));
    return [...new Set(names)].join('\n');
  }
}

/** Returns the text of a file's formulas and charts, by their folders. */
export const objectsIn = async ({ names, read }: ArchiveParts): Promise<Map<string, string>> => {
  const objects = new Map<string, string>();
  for (const name of names) {
    const folder = part.exec(name)?.[1];
    const xml = folder === undefined ? undefined : await read(name);
    if (folder === undefined || xml === undefined) continue;
    const found = new ObjectWords();
    followXml(xml, found);
    if (found.words !== undefined) objects.set(folder, found.words);
  }
  return objects;
};

import type { ArchiveParts } from '../archiveParts.ts';
import { followXml, type OdfFollower } from './followXml.ts';

/** A formula and a chart, each a small document of its own within another. */
const part = /^(.+)\/content\.xml$/;

const isNumber = (text: string): boolean => /^[-+\d.,\s%]*$|^NaN$/.test(text);

/** What a formula says, as it was typed where that is kept, and the names in a chart, not its numbers. */
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

  /** Undefined for what is neither, as a sheet within a text. */
  get words(): string | undefined {
    if (this.#kind === 'formula') return (this.#typed || this.#symbols).replace(/\s+/g, ' ').trim();
    if (this.#kind === undefined) return undefined;
    const names = this.#names.map((name) => name.trim()).filter((name) => !isNumber(name));
    return [...new Set(names)].join('\n');
  }
}

/** The words of the formulas and charts in a file, by the folder that each lies in. */
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

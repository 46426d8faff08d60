import type { OdfTag } from './followXml.ts';

interface Style {
  display?: string | undefined;
  list?: string | undefined;
  parent?: string | undefined;
  position?: string | undefined;
}

/** Styles that are made of each other: real ones of a few, and a file may say that they go round. */
const mostParents = 20;

/** The styles of a text, as far as they hide what is written in them, raise it, or number it: OpenDocument 1.3, part 3, 20.398, 20.366 and 19.500. */
export class OdfStyles {
  readonly #styles = new Map<string, Style>();
  #open: Style | undefined;

  open({ name, attributes }: OdfTag): void {
    if (name === 'style:style') this.#openStyle(attributes);
    else if (name === 'style:text-properties' && this.#open)
      Object.assign(this.#open, { display: attributes['text:display'], position: attributes['style:text-position'] });
  }

  close({ name }: OdfTag): void {
    if (name === 'style:style') this.#open = undefined;
  }

  #openStyle(attributes: OdfTag['attributes']): void {
    const family = attributes['style:family'] ?? '';
    const parent = attributes['style:parent-style-name'];
    this.#open = { list: attributes['style:list-style-name'], parent: parent && `${family} ${parent}` };
    this.#styles.set(`${family} ${attributes['style:name'] ?? ''}`, this.#open);
  }

  /** Whether words of a style are seen. Undefined where it says nothing of that. */
  shows(family: 'text' | 'paragraph', name: string | undefined): boolean | undefined {
    const display = this.#said(`${family} ${name ?? ''}`, 'display');
    return display === undefined ? undefined : display !== 'none';
  }

  /** Whether words of a style stand above the line: by name, or by a share of the letters' height. */
  isRaised(name: string | undefined): boolean {
    return /^(?:super|0*[1-9]\d*%)/.test(this.#said(`text ${name ?? ''}`, 'position') ?? '');
  }

  /** Whether a paragraph is taken out of all lists by its style. */
  isUnlisted(name: string | undefined): boolean {
    return this.#said(`paragraph ${name ?? ''}`, 'list') === '';
  }

  /** What a style says, or those that it is made of. */
  #said(name: string, what: 'display' | 'list' | 'position'): string | undefined {
    let style = this.#styles.get(name);
    for (let left = mostParents; style && style[what] === undefined && left > 0; left -= 1) style = this.#styles.get(style.parent ?? '');
    return style?.[what];
  }
}

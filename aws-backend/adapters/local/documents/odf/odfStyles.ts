import type { OdfTag } from './followXml.ts';

interface Style {
  display?: string | undefined;
  list?: string | undefined;
  parent?: string | undefined;
  position?: string | undefined;
}

/** The longest chain of parent styles; real chains are short, and hostile ones circular. */
const maxParents = 20;

/** The style properties that hide, raise or number text: OpenDocument 1.3, part 3, 20.398, 20.366 and 19.500. */
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

  /** Whether text of a style is visible. Undefined if the style doesn't define it. */
  shows(family: 'text' | 'paragraph', name: string | undefined): boolean | undefined {
    const display = this.#said(`${family} ${name ?? ''}`, 'display');
    return display === undefined ? undefined : display !== 'none';
  }

  /** Whether text of a style is superscript: `super`, or a positive percentage. */
  isRaised(name: string | undefined): boolean {
    return /^(?:super|0*[1-9]\d*%)/.test(this.#said(`text ${name ?? ''}`, 'position') ?? '');
  }

  /** Whether a style removes its paragraphs from lists. */
  isUnlisted(name: string | undefined): boolean {
    return this.#said(`paragraph ${name ?? ''}`, 'list') === '';
  }

  /** Returns a property of a style or its parents. */
  #said(name: string, what: 'display' | 'list' | 'position'): string | undefined {
    let style = this.#styles.get(name);
    for (let left = maxParents; style && style[what] === undefined && left > 0; left -= 1) style = this.#styles.get(style.parent ?? '');
    return style?.[what];
  }
}

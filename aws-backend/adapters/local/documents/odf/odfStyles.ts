import type { OdfTag } from './followXml.ts';

interface Style {
  display?: string | undefined;
  parent?: string | undefined;
}

/** Styles that are made of each other: real ones of a few, and a file may say that they go round. */
const mostParents = 20;

/** The styles of a text, as far as they hide what is written in them: OpenDocument 1.3, part 3, 20.398. */
export class OdfStyles {
  readonly #styles = new Map<string, Style>();
  #open: Style | undefined;

  open({ name, attributes }: OdfTag): void {
    if (name === 'style:style') this.#openStyle(attributes);
    else if (name === 'style:text-properties' && this.#open) this.#open.display = attributes['text:display'];
  }

  close({ name }: OdfTag): void {
    if (name === 'style:style') this.#open = undefined;
  }

  #openStyle(attributes: OdfTag['attributes']): void {
    const family = attributes['style:family'] ?? '';
    const parent = attributes['style:parent-style-name'];
    this.#open = { parent: parent && `${family} ${parent}` };
    this.#styles.set(`${family} ${attributes['style:name'] ?? ''}`, this.#open);
  }

  /** Whether words of a style are seen. Undefined where it says nothing of that. */
  shows(family: 'text' | 'paragraph', name: string | undefined): boolean | undefined {
    let style = this.#styles.get(`${family} ${name ?? ''}`);
    for (let left = mostParents; style && style.display === undefined && left > 0; left -= 1) style = this.#styles.get(style.parent ?? '');
    return style?.display === undefined ? undefined : style.display !== 'none';
  }
}

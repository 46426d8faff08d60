import type { OdfFollower, OdfTag } from './followXml.ts';
import { ObjectWords } from './odfObjects.ts';

/** A formula or chart, which is a document within the document. */
interface OpenObject {
  tag: OdfTag;
  words: ObjectWords;
  /** The current depth, and the depth of its body, which follows its styles and metadata. */
  depth: number;
  bodyFrom: number | undefined;
}

const isBody = (name: string): boolean => name === 'office:body' || /^(?:math:)?math$/.test(name);

/** Content that would be separate files in an archive, by generated names. */
export interface FlatParts {
  /** The text of formulas and charts. */
  objects: Map<string, string>;
  pictures: Map<string, Uint8Array>;
}

/**
 * Adapts a flat XML file, which embeds images and objects where they are used (OpenDocument 1.3, part 3, 3.1.2), so that it looks like an
 * archive to its follower.
 */
export class FlatOdf implements OdfFollower {
  readonly #follower: OdfFollower;
  readonly #parts: FlatParts;
  #object: OpenObject | undefined;
  #image: OdfTag | undefined;
  #data: string[] | undefined;

  constructor(follower: OdfFollower, parts: FlatParts) {
    this.#follower = follower;
    this.#parts = parts;
  }

  open(tag: OdfTag): void {
    if (this.#object) this.#openInObject(this.#object, tag);
    else if (tag.name === 'draw:object') this.#object = { tag, words: new ObjectWords(), depth: 0, bodyFrom: undefined };
    else if (tag.name === 'draw:image') this.#image = tag;
    else if (tag.name === 'office:binary-data') this.#data = [];
    else this.#follower.open(tag);
  }

  text(text: string): void {
    if (this.#object) {
      if (this.#object.bodyFrom !== undefined) this.#object.words.text(text);
    } else if (this.#data) this.#data.push(text);
    else this.#follower.text(text);
  }

  close(tag: OdfTag): void {
    if (this.#object) this.#closeInObject(this.#object);
    else if (tag.name === 'draw:image') this.#closeImage(tag);
    else if (tag.name === 'office:binary-data') this.#closeData();
    else this.#follower.close(tag);
  }

  #openInObject(object: OpenObject, tag: OdfTag): void {
    object.depth += 1;
    if (isBody(tag.name)) object.bodyFrom ??= object.depth;
    if (object.bodyFrom !== undefined) object.words.open(tag);
  }

  #closeInObject(object: OpenObject): void {
    object.words.close();
    if (object.depth === object.bodyFrom) object.bodyFrom = undefined;
    object.depth -= 1;
    if (object.depth >= 0) return;
    this.#object = undefined;
    const { words } = object.words;
    const name = `Object ${String(this.#parts.objects.size + 1)}`;
    if (words !== undefined) this.#parts.objects.set(name, words);
    this.#say(object.tag, words === undefined ? '' : name);
  }

  #closeData(): void {
    const { pictures } = this.#parts;
    if (this.#image) {
      const type = this.#image.attributes['draw:mime-type'] ?? 'image/png';
      const href = `Pictures/${String(pictures.size)}.${type.replace(/^.*\//, '')}`;
      pictures.set(href, Buffer.from((this.#data ?? []).join(''), 'base64'));
      this.#image = { ...this.#image, attributes: { ...this.#image.attributes, 'xlink:href': href } };
    }
    this.#data = undefined;
  }

  #closeImage(tag: OdfTag): void {
    this.#say(this.#image ?? tag, this.#image?.attributes['xlink:href'] ?? '');
    this.#image = undefined;
  }

  /** Emits a reference, as an archive has for separate files and links. */
  #say({ name, attributes }: OdfTag, href: string): void {
    const tag = { name, attributes: { ...attributes, 'xlink:href': href } };
    this.#follower.open(tag);
    this.#follower.close(tag);
  }
}

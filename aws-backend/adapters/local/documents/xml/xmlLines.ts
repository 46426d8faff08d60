import type { AttachedFile } from '../attachedFiles.ts';
import { addressLine, addressPart, isAddress, type AddressPart } from './addressLine.ts';
import { elementLabel, localName } from './elementLabel.ts';
import { embeddedFile } from './embeddedFile.ts';
import { invoiceLabel } from './invoiceLabels.ts';
import { LabelledLines, type Label } from './labelledLines.ts';
import { leafText, shownAttributes, type Attributes } from './leafText.ts';

/** An element whose end tag hasn't been parsed yet. */
interface Open extends Label {
  name: string;
  attributes: Attributes;
  /** Its own text, and that of inline elements. */
  words: string[];
  hasText: boolean;
  hasChildren: boolean;
  /** It is part of a text, as bold words are. */
  isInline: boolean;
}

/** What is known of a document before it is parsed. */
export interface XmlKind {
  isInvoice: boolean;
  currency?: string | undefined;
}

/** Values of e-invoices for programs only: their specification, and the kind of tax, which the labels say. */
const isForPrograms = /^(?:urn:[\w.:#-]*|VAT|FC)$/;

/** German tax numbers are in the same elements as VAT IDs: EN 16931-1, BT-32. Unlike those, they are masked, by their label. */
const labelOf = ({ label, isWhole }: Label, value: string): Label => ({
  label: label === 'VAT ID' && /^\d{2,5}[ /]\d{3,5}/.test(value) ? 'Steuernummer' : label,
  isWhole,
});

/** Things, whose names would be masked as people's under "Name:". */
const isThing =
  /^(?:product|item|file|project|brand|table|field|event|model|plan|part|campaign|report|class|column|function|group|list|tool|app|device|policy|feature|variable)$/i;

/** Returns the label of an element or attribute: in a product, "name" is "Product name". */
const labelIn = (group: Label | undefined, name: string): Label => {
  const label = elementLabel(name);
  const isOfThing = group !== undefined && label.toLowerCase() === 'name' && isThing.test(group.label);
  return isOfThing ? { label: `${group.label} name`, isWhole: true } : { label, isWhole: false };
};

/** Converts parser events of XML to a line for each element with text and for each attribute. */
export class XmlLines {
  readonly files: AttachedFile[] = [];
  /** Comments or attributes were left out. */
  hasMore = false;
  readonly #kind: XmlKind;
  readonly #stack: Open[] = [];
  readonly #written = new LabelledLines(this.#stack);
  #address: { depth: number; parts: AddressPart[] } | undefined;

  constructor(kind: XmlKind) {
    this.#kind = kind;
  }

  get depth(): number {
    return this.#stack.length;
  }

  get lines(): readonly string[] {
    this.#written.flush();
    return this.#written.lines;
  }

  open(tag: string, attributes: Attributes): void {
    const parent = this.#stack.at(-1);
    const isInline = parent !== undefined && (parent.hasText || parent.isInline);
    if (parent && !isInline) this.#openGroup(parent);
    else if (isInline && shownAttributes(attributes, this.#kind).length > 0) this.hasMore = true;
    const name = localName(tag);
    const known = this.#kind.isInvoice ? invoiceLabel(name, this.#stack) : undefined;
    const label = known === undefined ? labelIn(parent, name) : { label: known, isWhole: known !== '' };
    this.#stack.push({ ...label, name, attributes, words: [], hasText: false, hasChildren: false, isInline });
    if (!isInline && isAddress(name)) this.#address ??= { depth: this.depth, parts: [] };
  }

  text(text: string): void {
    const element = this.#stack.at(-1);
    if (!element) return;
    if (text.trim() !== '' && !element.hasText) {
      element.hasText = true;
      // "<b>Note</b> that …": the child was the beginning of a sentence.
      element.words.unshift(this.#written.takeBack() ?? '');
    }
    element.words.push(text);
  }

  close(): void {
    const element = this.#stack.at(-1);
    if (!element) return;
    const text = element.words.join('');
    const isGroup = !element.isInline && text.trim() === '';
    if (isGroup && !element.hasChildren) this.#addAttributes(element);
    if (this.#address?.depth === this.depth) this.#closeAddress();
    this.#stack.pop();
    if (element.isInline) this.#stack.at(-1)?.words.push(text === '' ? ' ' : text);
    else if (isGroup) this.#written.close(element);
    else this.#closeLeaf(element, text);
  }

  #openGroup(element: Open): void {
    if (!element.hasChildren) this.#addAttributes(element);
    element.hasChildren = true;
    this.#written.flush();
  }

  #addAttributes(element: Open): void {
    for (const [name, value] of shownAttributes(element.attributes, this.#kind)) this.#written.add(labelIn(element, name), value);
  }

  #closeLeaf(element: Open, text: string): void {
    // An element with text after its children had lines of its own.
    if (element.hasChildren) this.#written.close(element);
    const file = embeddedFile(text, element.attributes);
    if (file) this.files.push(file);
    const value = file ? `${file.fileName} (${String(file.bytes.byteLength)} bytes)` : leafText(element, text, this.#kind);
    const kind = this.#address && addressPart(element.name);
    if (kind) this.#address?.parts.push({ kind, value });
    else if (!(this.#kind.isInvoice && isForPrograms.test(value))) this.#written.add(labelOf(element, value), value);
  }

  #closeAddress(): void {
    const value = addressLine(this.#address?.parts ?? []);
    this.#address = undefined;
    if (value !== '') this.#written.add({ label: '', isWhole: false }, value);
  }
}

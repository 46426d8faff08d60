import PostalMime, { type Email } from 'postal-mime';
import { htmlText } from './htmlText.ts';
import { mailHead } from './mailHead.ts';
import { orTooDeep } from './orTooDeep.ts';

/** A text of a mail in postal-mime, or the headers of an embedded mail. */
type TextEntry = { type: 'text'; value: string } | { type: 'subMessage'; value: Email };

/** The fields of postal-mime's parser with a mail's texts, which its types don't export. */
interface Texts {
  textMap: Map<unknown, Partial<Record<'plain' | 'html', TextEntry[]>>>;
  textTypes: Set<string>;
}

type Render = (this: Texts) => void;
type AddTextEntry = (part: unknown, kind: string, entry: TextEntry) => void;

const inTags = (line: string): string => line.replace(/[&<>]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);

/** Formats the headers of embedded mails like those of other mails. */
const withHeads = (add: AddTextEntry): AddTextEntry =>
  function (this: unknown, part, kind, entry) {
    const lines = entry.type === 'subMessage' ? mailHead(entry.value) : [];
    const value = kind === 'html' ? `<p>${lines.map(inTags).join('<br>')}</p>` : `\n${lines.join('\n')}\n`;
    Reflect.apply(add, this, [part, kind, entry.type === 'subMessage' ? { type: 'text', value } : entry]);
  };

const textOf = (page: readonly TextEntry[]): TextEntry => {
  const html = page.map((entry) => (entry.type === 'text' ? entry.value : '')).join('\n');
  return { type: 'text', value: orTooDeep(() => `${htmlText(html)}\n`) };
};

/** The most HTML parts to convert, because it takes longer than in postal-mime, and a mail may have thousands. */
const maxPages = 100;

/** Converts HTML parts beside plain text, such as a body above a mailing list footer, like HTML mails. */
const withPages = (render: Render): Render =>
  function (this: Texts) {
    const pages = [...this.textMap.values()].filter(({ plain, html }) => html && !plain);
    if (this.textTypes.has('plain')) for (const page of pages.slice(0, maxPages)) page.plain = [textOf(page.html ?? [])];
    Reflect.apply(render, this, []);
  };

const teach = <Method>(name: string, taught: (method: Method) => Method): void => {
  const method: unknown = Reflect.get(PostalMime.prototype, name);
  if (typeof method === 'function') Reflect.set(PostalMime.prototype, name, taught(method as Method));
};

/** Patches how postal-mime joins the texts of a mail. */
export const teachTexts = (): void => {
  teach('addTextEntry', withHeads);
  teach('renderTextContent', withPages);
};

import { sharedFile, sharedModules } from './bundle/baseComponents.ts';
import type { PageContext, PageViewer } from './contextTypes.ts';

const importMap = JSON.stringify({ imports: Object.fromEntries(sharedModules.map((name) => [name, `/page/shared/${sharedFile(name)}`])) });

/** Serializes to JSON that can't close its script element. */
const embed = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Returns the HTML of a record page. `main`: the path of its script, with a version so that browsers don't use a cached older bundle. */
export const pageHtml = (context: PageContext & PageViewer, nonce: string, main: string): string => `<!doctype html>
<html lang="${escape(context.language)}" dir="ltr">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escape(context.recordName)} | ${escape(context.objectLabel)} | Salesforce</title>
    <link rel="icon" href="/assets/icons/standard/document.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/assets/styles/salesforce-lightning-design-system.min.css" />
    <link rel="stylesheet" href="/page/page.css" />
    <script type="importmap" nonce="${nonce}">${importMap}</script>
  </head>
  <body class="slds-scope">
    <div id="root"></div>
    <script type="application/json" id="page-context">${embed(context)}</script>
    <script type="module" nonce="${nonce}" src="${main}"></script>
  </body>
</html>
`;

import type { PageContext } from '../../../contextTypes';

const element = document.getElementById('page-context');

/** The context that the server embedded in this page. */
export const pageContext = JSON.parse(element?.textContent ?? '{}') as PageContext;

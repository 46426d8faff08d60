import type { PageContext } from '../../../contextTypes';

const element = document.getElementById('page-context');

/** The context the server put into this page. */
export const pageContext = JSON.parse(element?.textContent ?? '{}') as PageContext;

import { LightningElement, api } from 'lwc';
import MediaPanel from 'c/mediaPanel';
import RecordDetail from 'host/recordDetail';
import { pageContext } from 'host/pageContext';
import type { PlacedComponent } from '../../../contextTypes';

/** The components that this page can show. Others are omitted. */
const constructors: Record<string, unknown> = { 'c:mediaPanel': MediaPanel, mediaPanel: MediaPanel, 'force:detailPanel': RecordDetail };

/** Shows a component of a region, with the record and its design properties. */
export default class Placed extends LightningElement {
  @api component: PlacedComponent | undefined;

  get constructorOfComponent(): unknown {
    return constructors[this.component?.name ?? ''];
  }

  get properties(): Record<string, string> {
    return { recordId: pageContext.recordId, objectApiName: pageContext.objectApiName, ...this.component?.properties };
  }
}

/** One component on the page, as its FlexiPage places it. */
export interface PlacedComponent {
  /** `c:mediaPanel`, `force:detailPanel` … */
  name: string;
  properties: Record<string, string>;
}

/** What the server knows of this page and who looks at it. */
export interface PageContext {
  orgName: string;
  appName: string;
  userId: string;
  userName: string;
  users: { id: string; name: string; note: string }[];
  customPermissions: string[];
  objectApiName: string;
  objectLabel: string;
  recordId: string;
  recordName: string;
  /** Region name to what stands in it, in order. */
  regions: Record<string, PlacedComponent[]>;
  details: { label: string; fieldApiName: string }[];
  tabs: { label: string; url: string; isActive: boolean }[];
}

/** One component on the page, as its FlexiPage places it. */
export interface PlacedComponent {
  /** `c:mediaPanel`, `force:detailPanel` … */
  name: string;
  properties: Record<string, string>;
}

/** What a page is shown on: phones are `Small`. */
export type FormFactor = 'Large' | 'Medium' | 'Small';

/** Who looks at a page, and on what, as the request for it says. */
export interface PageViewer {
  formFactor: FormFactor;
  /** Looks as a visitor of an Experience Cloud site who is not signed in. */
  isGuest: boolean;
  /** The user's language, as browsers write it: `en-US`, `de`. */
  language: string;
  /** Custom labels in that language, by name; those that are missing are shown as they are deployed. */
  labels: Readonly<Record<string, string>>;
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

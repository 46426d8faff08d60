/** A component that a FlexiPage places on the page. */
export interface PlacedComponent {
  /** `c:mediaPanel`, `force:detailPanel` … */
  name: string;
  properties: Record<string, string>;
}

/** The form factor of the device: phones are `Small`. */
export type FormFactor = 'Large' | 'Medium' | 'Small';

/** The viewer of a page and their device, from the request. */
export interface PageViewer {
  formFactor: FormFactor;
  /** Whether the viewer is a guest of an Experience Cloud site, who isn't signed in. */
  isGuest: boolean;
  /** The user's language as a BCP 47 tag: `en-US`, `de`. */
  language: string;
  /** Translated custom labels by name. Missing ones are shown as deployed. */
  labels: Readonly<Record<string, string>>;
}

/** The server's data about this page and its viewer. */
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
  /** Region names to their components, in order. */
  regions: Record<string, PlacedComponent[]>;
  details: { label: string; fieldApiName: string }[];
  tabs: { label: string; url: string; isActive: boolean }[];
}

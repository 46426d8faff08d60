import { LightningElement } from 'lwc';
import { pageContext } from 'host/pageContext';

const placed = (region: string): unknown[] =>
  (pageContext.regions[region] ?? []).map((component, index) => ({ ...component, key: `${region}-${index}` }));

/** A Lightning record page: header, navigation, highlights and the regions of the deployed FlexiPage. */
export default class App extends LightningElement {
  context = pageContext;
  toast: { title?: string; message?: string; variant?: string } | undefined;

  handleToast(event: CustomEvent<{ title?: string; message?: string; variant?: string }>): void {
    this.toast = event.detail;
  }

  handleSkip(event: Event): void {
    event.preventDefault();
    (this as unknown as { refs: { main: HTMLElement } }).refs.main.focus();
  }

  handleToastClose(): void {
    this.toast = undefined;
  }

  get tabs(): { label: string; url: string; className: string; current: string | null }[] {
    return this.context.tabs.map(({ label, url, isActive }) => ({
      label,
      url,
      className: `slds-context-bar__item${isActive ? ' slds-is-active' : ''}`,
      current: isActive ? 'page' : null,
    }));
  }

  get mainComponents(): unknown[] {
    return placed('main');
  }

  get sideComponents(): unknown[] {
    return placed('sidebar');
  }
}

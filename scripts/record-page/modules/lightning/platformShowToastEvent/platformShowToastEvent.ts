export const ShowToastEventName = 'lightning__showtoast';

/** Asks the page to show a toast. */
export class ShowToastEvent extends CustomEvent<{ title?: string; message?: string; variant?: string; mode?: string }> {
  constructor(detail: { title?: string; message?: string; variant?: string; mode?: string }) {
    super(ShowToastEventName, { composed: true, cancelable: true, bubbles: true, detail });
  }
}

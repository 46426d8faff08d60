export const ShowToastEventName = 'lightning__showtoast';

/** Requests a toast from the page. */
export class ShowToastEvent extends CustomEvent<{ title?: string; message?: string; variant?: string; mode?: string }> {
  constructor(detail: { title?: string; message?: string; variant?: string; mode?: string }) {
    super(ShowToastEventName, { composed: true, cancelable: true, bubbles: true, detail });
  }
}

import { LightningElement } from 'lwc';
import { pageContext } from 'host/pageContext';

/** Signs in as another user of the local org, which only a local org can offer. */
export default class UserSwitch extends LightningElement {
  options = pageContext.users.map(({ id, name, note }) => ({
    value: id,
    label: `${name} (${note})`,
    isSelected: id === pageContext.userId,
  }));

  async handleChange(event: Event & { target: { value: string } }): Promise<void> {
    const response = await fetch('/local/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-local-lightning': '1' },
      body: JSON.stringify({ userId: event.target.value }),
    });
    if (response.ok) location.reload();
  }
}

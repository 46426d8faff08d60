import { mailBody } from './mailBody.ts';

const html = '<p>Hi Tom,</p><p>the renewal costs USD 48,000 for two years. Grace will send the signed form by Friday.</p>';
const page = 'Hi Tom,\nthe renewal costs USD 48,000 for two years. Grace will send the signed form by Friday.';

describe('mailBody', () => {
  it.each([
    ['is empty', '\n'],
    ['is missing', undefined],
    ['is only a placeholder', 'View this email in your browser.'],
  ])('returns the HTML as text if the plain text part %s', (_, text) => {
    expect(mailBody(text === undefined ? { html } : { text, html })).toBe(page);
  });

  it.each([
    'Your email client does not support HTML.',
    'Diese Nachricht ist in HTML und kann hier nicht angezeigt werden.',
    'Votre messagerie ne peut pas afficher les messages au format HTML.',
  ])('returns even short HTML if the plain text is a placeholder: %s', (text) => {
    expect(mailBody({ text, html: '<p>It ships on Friday.</p>' })).toBe('It ships on Friday.');
  });

  it.each([
    ['beside HTML with the same text', { text: page, html }],
    ['alone', { text: 'The pump is late.' }],
    ['beside HTML with just an image', { text: 'See below.', html: '<img src="cid:1">' }],
  ])('returns the plain text part %s', (_, mail) => {
    expect(mailBody(mail)).toBe(mail.text);
  });
});

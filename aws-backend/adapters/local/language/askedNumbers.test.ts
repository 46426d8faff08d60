import { findAskedNumbers } from './askedNumbers.ts';

const found = (text: string, languageCode = 'en'): string[] =>
  findAskedNumbers(text, languageCode).map(({ start, end }) => text.slice(start, end));

describe('findAskedNumbers', () => {
  it.each([
    ['en', "Agent: What's your account number?\nCustomer: It's 4471 2290 13.", '4471 2290 13'],
    ['en', 'Can I have your account number please?\nSure, one second.\nCustomer: 4471229013', '4471229013'],
    [
      'en',
      '[14:02:15] IVR: Please state your account number.\n[14:02:31] Customer: uh five five oh one two nine',
      'five five oh one two nine',
    ],
    ['de', 'Wie lautet Ihre Kontonummer?\nJa, 4471229013', '4471229013'],
    ['fr', "Quel est votre numéro de compte ?\nC'est le 4471229013.", '4471229013'],
    ['es', '¿Cuál es su número de cuenta?\nEs el 4471229013.', '4471229013'],
  ])('finds the number in the turn after the question (%s): %s', (languageCode, text, number) => {
    expect(found(text, languageCode)).toEqual([number]);
  });

  it.each([
    "What is your account number?\nI don't have it, but my order number is 4471229.",
    'What is your account number?\nIt was 1,250,000 dollars.',
    'What is your account number?\n2026-11-23 9:12 Ann: no idea',
    'What is your account number?\nNo idea.\nLet me ask.\nItem 4471229 is late.',
    'What is your account number?\nIt has two thousand five hundred units.',
    'What is the account number for invoice 4471229?\nIt is on page 3.',
    'What is your account type?\n447122 units.',
    'Your account manager is away.\nOrder 4471229013 is late.',
    'The account number was wrong.\n123456 units were sold.',
    'Please check the account.\n4471229013 is missing.',
  ])('finds no answered number in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

const givenNames = 'Sarah James Maria Robert Laura Peter Anna Thomas Julia Michael Claire Daniel Sophie Martin Helen David'.split(' ');
const familyNames = 'Johnson Whitfield Keller Moreau Garcia Thompson Bennett Fischer Lopez Carter Novak Schmidt Laurent Ortega'.split(' ');
const firms = ['Northwind Trading', 'Contoso Pharmaceuticals Ltd', 'Globex Corporation', 'Fabrikam Inc', 'Initech GmbH'];
const cities = 'London Berlin Paris Madrid Chicago Denver Austin Hamburg Lyon'.split(' ');
const subjects = [
  ...['the replacement pump', 'the annual support plan', 'the late delivery', 'the cooling unit', 'the framework agreement'],
  ...['the spare parts', 'the calibration report', 'the new price list', 'the maintenance window', 'the customs papers'],
];
const moods = [
  ...['We are very happy with the quick delivery.', 'This is unacceptable and we are very disappointed.', 'Thank you for your patience.'],
  ...['The unit arrived on time and works well.', 'Nobody called us back – that isn’t how it was agreed.'],
];

const pick = (list: readonly string[], number: number): string => list[number % list.length] ?? '';

/** One reply of a thread, different for each number, with names, addresses, amounts and dates, and a quote of the previous mail. */
const mail = (number: number): string => {
  const [given, family, to] = [pick(givenNames, number * 7), pick(familyNames, number * 11), pick(givenNames, number * 13 + 1)];
  return `From: ${given} ${family} <${given}.${family}${String(number % 97)}@northwind.example>
To: ${to} ${pick(familyNames, number * 3)}
Date: ${String(1 + (number % 28))} March 2027
Subject: Re: ${pick(subjects, number)}

Dear ${to},
${pick(subjects, number * 3 + 1)} for ${pick(firms, number)} in ${pick(cities, number * 5)} costs ${String(1000 + ((number * 37) % 9000))}.00 GBP. ${pick(moods, number)}
Please send ${pick(subjects, number + 4)} by ${String(1 + (number % 28))} April 2027, or call +44 20 7946 0${String(100 + (number % 900))}.
I will ask ${pick(givenNames, number * 19)} ${pick(familyNames, number * 23)} about it. Our address is ${String(1 + (number % 300))} ${family} Street, London.
Kind regards,
${given} ${family}

> ${pick(moods, number + 1)} ${pick(moods, number + 2)}
> ${pick(subjects, number + 5)} was sent on 2027-0${String(1 + (number % 9))}-1${String(number % 10)}.

`;
};

/** A mail thread of this many characters: short replies one below the other. Some characters take two bytes, as in most mails. */
export const mailThread = (characters: number): string => {
  const mails: string[] = [];
  let length = 0;
  for (let number = 0; length < characters; number += 1) {
    const next = mail(number);
    mails.push(next);
    length += next.length;
  }
  return mails.join('').slice(0, characters);
};

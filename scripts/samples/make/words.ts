/** The texts of the samples. All people, companies, numbers and addresses are made up. */

export const invoice = [
  'Globex Corporation - 17 Victoria Road, Leeds LS6 1AS',
  '',
  'INVOICE 2026-0417',
  'Date: 12 January 2026',
  '',
  'Northwind Trading',
  'Attn: Sarah Johnson, Procurement Manager',
  's.johnson@northwind.example',
  '',
  'Annual support plan, 12 months                            9,600.00 GBP',
  'Replacement of pump P-200 after water damage              2,641.20 GBP',
  'Total due                                                12,241.20 GBP',
  '',
  'Please transfer the total within 30 days to IBAN GB29 NWBK 6016 1331 9268 19.',
  'We thank Northwind Trading for the excellent cooperation over the past year.',
  'Questions? Call Tom Baker on +44 20 7946 0958.',
];

export const letter = [
  'Margaret Thompson',
  '9 Elm Court, Springfield, IL 62704',
  '',
  'Northwind Trading',
  'Customer Service',
  '',
  'Chicago, 20 January 2026',
  '',
  'Dear Mr Petrov,',
  '',
  'I am very disappointed with the delivery of my order 48213.',
  'The pump arrived two weeks late and the housing was damaged.',
  'Your service team promised a replacement and nobody called back.',
  'Please refund the price of $1,249.00 to my account or send',
  'a new pump before the end of the month.',
  '',
  'You can reach me at (312) 555-0147 or m.thompson@example.com.',
  '',
  'Yours sincerely,',
  'Margaret Thompson',
];

export const notes = [
  'Meeting notes: Northwind Trading account review',
  'Priya Raman, Carlos Hernandez and Emily Chen met on 22 January 2026 in Chicago.',
  'Northwind Trading is happy with the new support plan and wants to extend it for two years.',
  'Carlos Hernandez reported that the water damage at the Leeds site delayed two deliveries.',
  'The customer asked for a discount of 8 percent on the annual support plan.',
  'Emily Chen will send the renewal proposal by Friday; Priya Raman checks the budget of $48,000.',
  'The next review takes place in London in April.',
];
export const actions = [
  ['Action', 'Owner', 'Due'],
  ['Send renewal proposal', 'Emily Chen', '30 January 2026'],
  ['Check budget', 'Priya Raman', '2 February 2026'],
];

export const priceList = {
  Prices: [
    ['Article', 'Price', 'Valid from'],
    ['Pump P-200', 1249, new Date(Date.UTC(2026, 0, 1))],
    ['Filter F-10', 39.5, new Date(Date.UTC(2026, 1, 1))],
    ['Sum', { formula: 'SUM(B2:B3)', result: 1288.5 }, ''],
  ],
  Contacts: [
    ['Name', 'E-mail'],
    ['Lucia Ortega', 'l.ortega@brightfields.example'],
  ],
};

export const review = [
  { title: 'Quarterly business review', lines: ['Northwind Trading', 'Fourth quarter of 2025'], notes: 'Welcome Sarah Johnson and her team.' },
  {
    title: 'Results',
    lines: ['Revenue grew by 12 percent to $1.4 million', 'Two deliveries were late after water damage in Leeds'],
    notes: 'The service team solved all open cases.',
  },
];

export const proposal = [
  'Proposal for Northwind Trading',
  'Globex Corporation proposes to extend the annual support plan until 31 December 2027.',
  'The price is $48,000 for two years. Our contact is Kwame Mensah in London.',
];

export const contract = [
  'Service contract',
  '',
  'between Globex Corporation and Northwind Trading.',
  'The supplier repairs or replaces a damaged pump within five days.',
  'The customer pays 9,600.00 GBP a year in advance.',
];

export const receipt = ['RECEIPT', 'Coffee House London', '2 x Espresso      5.60', '1 x Sandwich     6.40', 'Total GBP       12.00'];

export const fax = [
  ['Fax from Brightfields Farms', 'We order 20 filters of type F-10.', 'Please confirm the delivery date.'],
  ['Page two', 'Our warehouse is open from 8 to 16 hours.', 'Regards, Lucia Ortega'],
];

export const orders = `Order;Customer;City;Amount
48213;Northwind Trading;Chicago;1249,00
48214;"Brightfields Farms; Organic";Köln;395,00
`;

export const chat = `Agent: Hello, my name is Rajesh Kumar. How can I help?
Customer: The new portal is great, thank you! But my invoice from March is wrong.
Agent: I am sorry about that. May I have your e-mail address?
Customer: It is anna.schmidt84@example.org, and my date of birth is 03/22/1979.
Agent: Thank you, Anna. The corrected invoice over $310.50 is on its way.
`;

export const page = `<!DOCTYPE html>
<html lang="en">
  <head><meta charset="utf-8"><title>Pump P-200</title><style>p { color: navy }</style><script>console.log('not text')</script></head>
  <body>
    <h1>Pump P-200</h1>
    <p>The quiet pump for <b>farms &amp; workshops</b>, made in Leeds. <a href="https://globex.example/p-200">Read more</a></p>
    <table><tr><th>Flow</th><th>Price</th></tr><tr><td>200 l/min</td><td>$1,249.00</td></tr></table>
  </body>
</html>
`;

/** "Northwind Trading: about the delay of the delivery. Mr. Taro Tanaka (Tokyo) asks for an answer." */
export const japanese = 'ノースウインド商事御中\n納品の遅延についてご連絡いたします。\n東京の田中太郎様より、早急なご回答をお願いしたいとのことです。\n';

export const mail = `From: =?UTF-8?B?U29maWEgUm9zc2k=?= <s.rossi@example.it>
To: Support <support@northwind.example>
Cc: billing@northwind.example
Date: Tue, 20 Jan 2026 10:15:00 +0100
Subject: =?UTF-8?Q?Complaint_about_order_48213_=E2=80=93_late?=
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="part"

--part
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Hello,

the delivery of our order 48213 is late again and our customers in Milan are=
 unhappy. The pump costs =E2=82=AC1.249.

Best regards,
Sofia Rossi

--part
Content-Type: text/csv; name="order.csv"
Content-Disposition: attachment; filename="order.csv"
Content-Transfer-Encoding: base64

T3JkZXI7QW1vdW50CjQ4MjEzOzEyNDkK

--part--
`.replaceAll('\n', '\r\n');

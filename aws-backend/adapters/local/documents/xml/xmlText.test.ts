import { unreadInText } from '../../redaction/unread/unreadInText.ts';
import { read } from '../test/reading.ts';
import { xmlText } from './xmlText.ts';

const ubl =
  'xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"';
const postal = (street: string, code: string, city: string): string =>
  `<cac:PostalAddress><cbc:StreetName>${street}</cbc:StreetName><cbc:CityName>${city}</cbc:CityName><cbc:PostalZone>${code}</cbc:PostalZone><cac:Country><cbc:IdentificationCode>DE</cbc:IdentificationCode></cac:Country></cac:PostalAddress>`;
const embedded = Buffer.from('Day;Hours\n01.04.2026;8\n').toString('base64');
const xRechnung = `<?xml version="1.0" encoding="UTF-8"?>
<Invoice ${ubl}>
  <cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0</cbc:CustomizationID>
  <cbc:ID>RE-2026-0417</cbc:ID>
  <cbc:IssueDate>2026-04-04+01:00</cbc:IssueDate>
  <cbc:DueDate>2026-05-04</cbc:DueDate>
  <cac:AdditionalDocumentReference><cac:Attachment>
    <cbc:EmbeddedDocumentBinaryObject mimeCode="text/csv" filename="C:\\Users\\anna\\hours.csv">${embedded}</cbc:EmbeddedDocumentBinaryObject>
  </cac:Attachment></cac:AdditionalDocumentReference>
  <cac:AccountingSupplierParty><cac:Party>
    ${postal('Hafenstraße 12', '20457', 'Hamburg')}
    <cac:PartyTaxScheme><cbc:CompanyID>201/113/40209</cbc:CompanyID><cac:TaxScheme><cbc:ID>FC</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
    <cac:PartyLegalEntity><cbc:RegistrationName>Pumpen Müller GmbH</cbc:RegistrationName></cac:PartyLegalEntity>
    <cac:Contact><cbc:Name>Anna Schneider</cbc:Name><cbc:Telephone>+49 40 1234567</cbc:Telephone></cac:Contact>
  </cac:Party></cac:AccountingSupplierParty>
  <cac:AccountingCustomerParty><cac:Party>
    <cac:PartyLegalEntity><cbc:RegistrationName>Fabrikam AG</cbc:RegistrationName></cac:PartyLegalEntity>
  </cac:Party></cac:AccountingCustomerParty>
  <cac:PaymentMeans><cac:PayeeFinancialAccount><cbc:ID>DE75512108001245126199</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans>
  <cac:LegalMonetaryTotal>
    <cbc:TaxInclusiveAmount currencyID="EUR">1190.00</cbc:TaxInclusiveAmount>
    <cbc:PayableAmount currencyID="EUR">1190.00</cbc:PayableAmount>
  </cac:LegalMonetaryTotal>
</Invoice>`;

const dated = (date: string): string => `<udt:DateTimeString format="102">${date}</udt:DateTimeString>`;
const crossIndustry = `<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" xmlns:ram="r" xmlns:udt="u">
<rsm:ExchangedDocument><ram:ID>FA-0815</ram:ID><ram:TypeCode>380</ram:TypeCode><ram:IssueDateTime>${dated('20260404')}</ram:IssueDateTime></rsm:ExchangedDocument>
<rsm:SupplyChainTradeTransaction>
<ram:ApplicableHeaderTradeAgreement><ram:SellerTradeParty><ram:Name>Lieferant GmbH</ram:Name></ram:SellerTradeParty>
<ram:BuyerTradeParty><ram:Name>Kunden AG</ram:Name></ram:BuyerTradeParty></ram:ApplicableHeaderTradeAgreement>
<ram:ApplicableHeaderTradeSettlement><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
<ram:SpecifiedTradePaymentTerms><ram:DueDateDateTime>${dated('20260504')}</ram:DueDateDateTime></ram:SpecifiedTradePaymentTerms>
<ram:SpecifiedTradeSettlementHeaderMonetarySummation><ram:GrandTotalAmount>235.62</ram:GrandTotalAmount><ram:DuePayableAmount>235.62</ram:DuePayableAmount></ram:SpecifiedTradeSettlementHeaderMonetarySummation>
</ram:ApplicableHeaderTradeSettlement></rsm:SupplyChainTradeTransaction></rsm:CrossIndustryInvoice>`;

const linesOf = (xml: string): string[] | undefined => xmlText(xml)?.text.split('\n');

describe('xmlText', () => {
  it('reads an XRechnung in UBL as fields, with its attached file', async () => {
    const { text, formFields = [], pages, attachments } = await read(Buffer.from(xRechnung), 'txt');

    expect(text).not.toMatch(/[<>]|urn:|[\w+/]{30}/);
    expect(formFields.map(({ name, value }) => [name, value])).toEqual([
      ['Invoice number', 'RE-2026-0417'],
      ['Issue date', '2026-04-04'],
      ['Due date', '2026-05-04'],
      ['Attached file', 'hours.csv (23 bytes)'],
      ['Address', 'Hafenstraße 12, 20457 Hamburg, DE'],
      ['Steuernummer', '201/113/40209'],
      ['Seller name', 'Pumpen Müller GmbH'],
      ['Contact name', 'Anna Schneider'],
      ['Phone', '+49 40 1234567'],
      ['Buyer name', 'Fabrikam AG'],
      ['Bank account', 'DE75512108001245126199'],
      ['Total with VAT', '1190.00 EUR'],
      ['Amount due', '1190.00 EUR'],
    ]);
    expect(pages.map(({ attachment }) => attachment)).toEqual([undefined, 'hours.csv']);
    expect(attachments).toMatchObject([{ fileName: 'hours.csv', contentType: 'text/csv' }]);
  });

  it('reads a Cross Industry Invoice, whose amounts and dates are without currency and separators', () => {
    expect(linesOf(crossIndustry)).toEqual([
      ...['Invoice', 'Invoice number: FA-0815', 'Type code: 380', 'Issue date: 2026-04-04', ''],
      ...['Seller name: Lieferant GmbH', 'Buyer name: Kunden AG', '', 'Currency: EUR', 'Due date: 2026-05-04'],
      ...['Totals', 'Total with VAT: 235.62 EUR', 'Amount due: 235.62 EUR', ''],
    ]);
  });

  it('reads other XML, with attributes, addresses in one line, and sentences in one piece', () => {
    const xml = `<customers xmlns:x="urn:x"><customer id="4711"><firstName>Greta</firstName><phone type="mobile">020 7946 0958</phone>
<address><name>Owen Clarke</name><zip>LS17 8QA</zip><city>Leeds</city><street>12 Larkhill Close</street></address>
<sent mimeCode="text/plain">by Ann</sent><notes><![CDATA[Hi Ann,\nplease call.]]></notes></customer>
<customer x:name="Helen Brandt" city="Berlin"/><price ccy="EUR">5</price>
<product name="Pump" no="7"/><item><no>8</no><name>Hose</name></item>
<para>The contract\n   with <b>Meredith Falk</b> <i>ends</i>.</para><para><b>Note</b> that it is late.</para></customers>`;

    expect(linesOf(xml)).toEqual([
      ...['Customers', 'Customer', 'Id: 4711', 'First name: Greta', 'Phone: 020 7946 0958 (type: mobile)'],
      ...[
        'Address',
        'Name: Owen Clarke',
        '12 Larkhill Close, Leeds, LS17 8QA',
        '',
        'Sent: by Ann (mime code: text/plain)',
        'Notes: Hi Ann,',
        'please call.',
        '',
      ],
      ...['Customer', 'Name: Helen Brandt', 'City: Berlin', '', 'Price: 5 EUR'],
      ...['Product', 'Product name: Pump', 'No: 7', '', 'Item', 'No: 8', 'Item name: Hose', ''],
      ...['Para: The contract with Meredith Falk ends.', 'Para: Note that it is late.', ''],
    ]);
  });

  it.each([
    ['entities of its own', '<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d SYSTEM "file:///etc/hosts">]><a>&b;&d;</a>'],
    ['a missing end tag', '<?xml version="1.0"?><a><b>c</a>'],
    ['too many levels', `${'<a>'.repeat(5000)}b${'</a>'.repeat(5000)}`],
    ['no XML, but an angle bracket', '<Ann> Hi Bob'],
  ])('doesn’t convert text with %s', async (_, text) => {
    expect(xmlText(text)).toBeUndefined();
    expect((await read(Buffer.from(text), 'txt')).text).toBe(text);
  });

  it.each([
    ['a comment', '<a><!-- Ann Lee --><b>c</b></a>', true],
    ['an instruction', '<a><?by Ann Lee?><b>c</b></a>', true],
    ['a link in a sentence', '<a>By <b href="mailto:ann@example.com">us</b></a>', true],
    ['an embedded file', xRechnung, true],
    ['a name in an attribute of a namespace', '<a xmlns:b="Ann Lee"><b>c</b></a>', true],
    ['elements and attributes only', '<?xml version="1.0"?><a xmlns:x="http://example.com/x" d="e"><b>c</b></a>', false],
  ])('reports whether XML with %s has more than its text', (_, xml, hasMore) => {
    expect(unreadInText(Buffer.from(xml), 'txt')).toBe(hasMore);
  });
});

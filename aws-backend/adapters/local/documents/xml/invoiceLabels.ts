/** Elements of UBL 2.1 (docs.oasis-open.org/ubl) and UN/CEFACT Cross Industry Invoice, the two syntaxes of e-invoices: EN 16931-1. */
const byName: Readonly<Partial<Record<string, string>>> = {
  // Elements that only group others.
  ...Object.fromEntries(
    [
      'Party',
      'PartyName',
      'PartyLegalEntity',
      'PartyTaxScheme',
      'SpecifiedLegalOrganization',
      'SpecifiedTaxRegistration',
      'ExchangedDocument',
      'SupplyChainTradeTransaction',
      'ApplicableHeaderTradeAgreement',
      'ApplicableHeaderTradeDelivery',
      'ApplicableHeaderTradeSettlement',
      'ActualDeliverySupplyChainEvent',
      'AssociatedDocumentLineDocument',
      'SpecifiedLineTradeAgreement',
      'SpecifiedLineTradeDelivery',
      'SpecifiedLineTradeSettlement',
      'SpecifiedTradeSettlementLineMonetarySummation',
      'TelephoneUniversalCommunication',
      'EmailURIUniversalCommunication',
      'URIUniversalCommunication',
      'DateTimeString',
      'IncludedNote',
      'PayeeFinancialAccount',
      'PayerFinancialAccount',
      'PayeePartyCreditorFinancialAccount',
      'PayeeSpecifiedCreditorFinancialInstitution',
      'FinancialInstitutionBranch',
      'Attachment',
    ].map((name) => [name, '']),
  ),
  CrossIndustryInvoice: 'Invoice',
  AccountingSupplierParty: 'Seller',
  SellerSupplierParty: 'Seller',
  SellerTradeParty: 'Seller',
  AccountingCustomerParty: 'Buyer',
  BuyerCustomerParty: 'Buyer',
  BuyerTradeParty: 'Buyer',
  PayeeParty: 'Payee',
  PayeeTradeParty: 'Payee',
  ShipToTradeParty: 'Delivery',
  DefinedTradeContact: 'Contact',
  PostalAddress: 'Address',
  PostalTradeAddress: 'Address',
  IncludedSupplyChainTradeLineItem: 'Invoice line',
  SpecifiedTradeProduct: 'Item',
  LegalMonetaryTotal: 'Totals',
  SpecifiedTradeSettlementHeaderMonetarySummation: 'Totals',
  SpecifiedTradeSettlementPaymentMeans: 'Payment means',
  SpecifiedTradePaymentTerms: 'Payment terms',
  ApplicableTradeTax: 'VAT',
  TaxTotal: 'VAT',
  TaxSubtotal: 'VAT rate',
  DocumentCurrencyCode: 'Currency',
  InvoiceCurrencyCode: 'Currency',
  IssueDateTime: 'Issue date',
  DueDateDateTime: 'Due date',
  OccurrenceDateTime: 'Delivery date',
  ActualDeliveryDate: 'Delivery date',
  StartDateTime: 'Start date',
  EndDateTime: 'End date',
  PersonName: 'Contact name',
  CompleteNumber: 'Phone',
  Telephone: 'Phone',
  ElectronicMail: 'E-mail',
  EndpointID: 'Electronic address',
  IBANID: 'IBAN',
  BICID: 'BIC',
  PaymentID: 'Payment reference',
  PrimaryAccountNumberID: 'Card number',
  HolderName: 'Card holder',
  AccountName: 'Account holder',
  EmbeddedDocumentBinaryObject: 'Attached file',
  AttachmentBinaryObject: 'Attached file',
  PriceAmount: 'Price',
  InvoicedQuantity: 'Quantity',
  CreditedQuantity: 'Quantity',
  BilledQuantity: 'Quantity',
};

/** Names that mean something else in each parent ("/"), or below an ancestor ("//"). */
const byPlace: Readonly<Partial<Record<string, string>>> = {
  'Invoice/ID': 'Invoice number',
  'CreditNote/ID': 'Credit note number',
  'Order/ID': 'Order number',
  'ExchangedDocument/ID': 'Invoice number',
  'OrderReference/ID': 'Order number',
  'BuyerOrderReferencedDocument/IssuerAssignedID': 'Order number',
  'ContractDocumentReference/ID': 'Contract number',
  'ContractReferencedDocument/IssuerAssignedID': 'Contract number',
  'InvoiceDocumentReference/ID': 'Preceding invoice number',
  'AccountingSupplierParty//RegistrationName': 'Seller name',
  'SellerTradeParty/Name': 'Seller name',
  'AccountingCustomerParty//RegistrationName': 'Buyer name',
  'BuyerTradeParty/Name': 'Buyer name',
  'PartyName/Name': 'Trading name',
  'Contact/Name': 'Contact name',
  'PartyTaxScheme/CompanyID': 'VAT ID',
  'SpecifiedTaxRegistration/ID': 'VAT ID',
  'PartyLegalEntity/CompanyID': 'Registration number',
  'EmailURIUniversalCommunication/URIID': 'E-mail',
  'URIUniversalCommunication/URIID': 'Electronic address',
  'PayeeFinancialAccount/ID': 'Bank account',
  'PayeeFinancialAccount/Name': 'Account holder',
  'PayerFinancialAccount/ID': 'Bank account',
  'PayeePartyCreditorFinancialAccount/ProprietaryID': 'Bank account',
  'FinancialInstitutionBranch/ID': 'BIC',
  'ApplicableTradeSettlementFinancialCard/ID': 'Card number',
  'PaymentTerms/Note': 'Payment terms',
  'SpecifiedTradePaymentTerms/Description': 'Payment terms',
  'TaxTotal/TaxAmount': 'VAT total',
  'LegalMonetaryTotal/LineExtensionAmount': 'Sum of lines',
  'LegalMonetaryTotal/TaxExclusiveAmount': 'Total without VAT',
  'LegalMonetaryTotal/TaxInclusiveAmount': 'Total with VAT',
  'LegalMonetaryTotal/PrepaidAmount': 'Paid amount',
  'LegalMonetaryTotal/PayableAmount': 'Amount due',
  'SpecifiedTradeSettlementHeaderMonetarySummation/LineTotalAmount': 'Sum of lines',
  'SpecifiedTradeSettlementHeaderMonetarySummation/TaxBasisTotalAmount': 'Total without VAT',
  'SpecifiedTradeSettlementHeaderMonetarySummation/TaxTotalAmount': 'VAT total',
  'SpecifiedTradeSettlementHeaderMonetarySummation/GrandTotalAmount': 'Total with VAT',
  'SpecifiedTradeSettlementHeaderMonetarySummation/TotalPrepaidAmount': 'Paid amount',
  'SpecifiedTradeSettlementHeaderMonetarySummation/DuePayableAmount': 'Amount due',
  'InvoiceLine/ID': 'Line',
  'AssociatedDocumentLineDocument/LineID': 'Line',
  'InvoiceLine/LineExtensionAmount': 'Line total',
  'CreditNoteLine/LineExtensionAmount': 'Line total',
  'SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount': 'Line total',
  'NetPriceProductTradePrice/ChargeAmount': 'Price',
  'IncludedNote/Content': 'Note',
  'Item/Name': 'Product',
  'SpecifiedTradeProduct/Name': 'Product',
};

/** Ancestors of which an element is known: enough for both syntaxes, and few enough for a hostile file. */
const maxAncestors = 6;

const isInvoiceSyntax = /["'](?:urn:oasis:names:specification:ubl:schema:|urn:un:unece:uncefact:data:standard:|urn:ferd:)/;
/** The namespaces are declared at the start of the file. */
const headLength = 4096;

/** Whether a text is an e-invoice, or another document in the same syntaxes. */
export const isInvoiceXml = (text: string): boolean => isInvoiceSyntax.test(text.slice(0, headLength));

/** Returns the currency of an e-invoice, which most of its amounts don't repeat. */
export const currencyOf = (text: string): string | undefined =>
  /<(?:\w{1,20}:)?(?:Invoice|Document)CurrencyCode(?:\s[^<>]{0,200})?>\s{0,20}([A-Z]{3})\s{0,20}</.exec(text)?.[1];

/** Returns an element's label by its name and the elements around it, outermost first. Undefined if it has none; '' if it only groups. */
export const invoiceLabel = (name: string, around: readonly { name: string }[]): string | undefined => {
  const near = around
    .slice(-maxAncestors)
    .map((ancestor) => ancestor.name)
    .toReversed();
  const below = near.map((ancestor) => byPlace[`${ancestor}//${name}`]).find((label) => label !== undefined);
  return byPlace[`${near[0] ?? ''}/${name}`] ?? below ?? byName[name];
};

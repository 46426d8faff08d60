import { listed } from './listed.ts';

/**
 * Words of table headers, form fields and headings of letters and contracts. None is a surname. Collected from orders, invoices, contracts
 * and minutes.
 */
export const formWords = listed(`
Period Periods Item Items Description Descriptions Qty Quantity Unit Units Uom Terms Term Payment Payments Delivery Deliveries Shipping Shipment Ship
Sold Part Parts Product Products Code Amount Subtotal Discount Tax Rate Number Numbers Due Balance Net Gross Currency Purchase Purchased
Supplier Vendor Seller Billing Quote Quotation Estimate Receipt Statement Agreement Amendment Addendum Schedule Exhibit Annex Appendix
Section Clause Article Party Parties Effective Renewal Subscription License Licence Licensee Licensor Warranty Liability Confidential
Confidentiality Notice Notices Governing Signature Signed Signatory Position Role Organization Organisation Location Site Region Status
Current Previous Monthly Quota Quotas Attainment Forecast Forecasts Pipeline Commit Upside
Priority Stage Phase Milestone Milestones Deliverable Deliverables Action Actions Agenda Summary Overview Background Scope Objective
Objectives Requirement Requirements Assumptions Risks Next Steps Step Decision Decisions Discussion Comments Remarks Instructions Carrier
Tracking Freight Incoterms Packing Slip Weight Dimensions Lead Time Issue Ticket Opportunity Quarter Quarterly Annual Monthly Revenue
Budget Forecast Pipeline Details Information Form Type Category Version Revision Draft Final Approved Approval Reviewed Prepared
Requested Received Shipped Ordered Delivered Backordered Confirmation Acknowledgement Acknowledgment Extended Requisition Remit Wire
Routing Data Personal Processing Controller Processor Security Privacy Policy Master Services Work Whereas Definitions Attached
Attachment Attachments Enclosed Reference Regarding Fwd Deal Renewals Procurement Legal Compliance Onboarding Kickoff Contract Pricing
Neither Either Unless Above Below Hereby Hereto Thereof Herein Including Excluding Upon Notwithstanding Provided Thus Hence However
Accounts Payable Receivable Employees RevOps National State International Federal Municipal
Therefore Moreover Furthermore Meanwhile Today Yesterday Tomorrow Zahlungsziel Lieferung Lieferdatum Menge Einzelpreis Gesamtpreis
Betrag Beschreibung Artikel Zahlungsbedingungen Lieferbedingungen Rechnungsnummer Kundennummer Quantité Désignation Montant Livraison
Paiement Conditions Ville Prénom Rue Cantidad Descripción Precio Importe Entrega Pago Condiciones Ciudad Calle Teléfono Apellidos Vorname Nachname Straße Ort Stadt Téléphone Llamada Appel Anruf
`);

/** Jobs. */
export const jobWords = listed(`
CEO CFO CTO COO CIO CMO CRO CPO CISO CHRO CSO CCO CDO VP SVP EVP AVP MD President Director Manager Officer Executive Engineer Developer
Architect Consultant Analyst Adviser Advisor Counsel Attorney Founder Cofounder Co-founder Owner Chairman Chairwoman Chairperson
Secretary Treasurer Controller Accountant Buyer Specialist Coordinator Administrator Supervisor Representative Rep Champion Sponsor
Estimator Grantor Grantors Grantee Grantees Technician Courier Matron Midwife Paramedic Dispatcher Bookkeeper Tutor Janitor Repartidor Repartidora Conserje Portero Enfermera Enfermero Celador
Camarero Vendedor Maestra Profesora Livreur Facteur Infirmière Infirmier Animatrice Moniteur Éducatrice Kurier Bote Pfleger Pflegerin Erzieher
Erzieherin Azubi Registrar Magistrate Surveyor Planner Surgeon Physician Therapist Headteacher Lecturer Librarian Receptionist Electrician Mechanic Operator Foreman
Lead Geschäftsführer Geschäftsführerin Vertriebsleiter Vertriebsleiterin Einkäufer Einkäuferin Directeur Directrice Président Présidente
Director Directora Presidente Gerente
`);

/** Words beside a job: "Vice", "Regional", "of Sales". */
export const jobKinds = listed(`
Financial Operating Operations Technology Technical Information Revenue Product People Commercial Vice Head Chief Senior Junior Principal
Associate Assistant Deputy Regional Global National Group Account Project Program Programme Engineering Software Marketing Sales Finance
Procurement Purchasing Legal Support Success Customer Solution Solutions Systems Security Data Business Development General Managing
Partner
`);

/** Elements around the parts of an address. */
const around = /address$|^(?:anschrift|adresse|direccion)$/i;

/** Parts of an address in UBL, Cross Industry Invoice, and as other programs call them. */
const kinds = {
  line: /^(?:StreetName|AdditionalStreetName|Line(?:One|Two|Three|_?\d)?|BuildingNumber|BuildingName|Room|Floor|(?:address|addr)_?(?:line)?_?\d?|street(?:_?\d|address|_address|_name|line\d?)?|house_?(?:no|number)|stra(?:ss|ß)e|hausn(?:umme)?r|rue|calle)$/i,
  city: /^(?:city(?:_?name)?|town|ort|stadt|ville|ciudad)$/i,
  postcode: /^(?:PostalZone|PostcodeCode|zip(?:_?code)?|post(?:al)?_?code|plz|code_?postal|codigo_?postal)$/i,
  region: /^(?:CountrySubentity|CountrySubDivisionName|state|region|province|county)$/i,
  country: /^(?:IdentificationCode|CountryID|country(?:_?code|_?name)?|land|pays|pais)$/i,
} as const;

/** A part of an address. */
export interface AddressPart {
  kind: keyof typeof kinds;
  value: string;
}

/** Whether an element contains the parts of an address. */
export const isAddress = (name: string): boolean => around.test(name);

/** Returns the kind of an element in an address, undefined for others, such as a person's name. */
export const addressPart = (name: string): AddressPart['kind'] | undefined =>
  (Object.keys(kinds) as AddressPart['kind'][]).find((kind) => kinds[kind].test(name));

/** Countries whose postcodes follow the city. */
const cityFirst = /^(?:GB|UK|IE|US|USA|CA|AU|NZ|IN|United .*|Ireland|Canada|Australia)$/i;
const isLettered = /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/;

/** Returns an address in one line, in the order of a letter, because it is recognized by its street, postcode and city together. */
export const addressLine = (parts: readonly AddressPart[]): string => {
  const [line, city, postcode, region, country] = (['line', 'city', 'postcode', 'region', 'country'] as const).map((wanted) =>
    parts.flatMap(({ kind, value }) => (kind === wanted ? [value] : [])),
  ) as [string[], string[], string[], string[], string[]];
  const isCityFirst = cityFirst.test(country.join(' ')) || isLettered.test(postcode.join(' '));
  const town = isCityFirst ? [city, [...region, ...postcode]] : [[...postcode, ...city], region];
  return [...line, ...town.map((words) => words.join(' ')), ...country].filter((part) => part !== '').join(', ');
};

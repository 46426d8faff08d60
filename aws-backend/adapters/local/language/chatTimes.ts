const time = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp]\.?[Mm]\.?)?`;
const day = String.raw`\d{1,4}[./-]\d{1,2}[./-]\d{2,4}`;

/** The start of a line in chat exports: "[12/03/2026, 18:42:11] ", "12.03.26, 18:42 - ", "18:42 ". */
export const chatTime = String.raw`(?:\[?(?:${day},? )?${time}\]?(?: -)? )`;

/** The date/time as stored: to the second (SOAP API Developer Guide, "Primitive Data Types"). */
export const dateTimeOf = (time: Date): string => `${time.toISOString().slice(0, 19)}.000+0000`;

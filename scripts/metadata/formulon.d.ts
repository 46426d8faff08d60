declare module 'formulon' {
  export const ast: (formula: string) => unknown;
}

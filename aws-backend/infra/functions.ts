/** Every function that is deployed, as `aws-backend/lambda/NAME.ts`. */
export const functionNames = ['authorizer', 'broker'] as const;

export const uploadsBucket = 'media-uploads-local';
export const resultsBucket = 'media-results-local';
/** May do nothing but take the role that grants. */
export const brokerRole = 'media-broker';
export const grantRole = 'media-grant';

/** Another name of the same server, to which a browser opens connections of their own; in AWS it is the bucket's dual-stack name. */
export const secondName = (origin: string): string => origin.replace('127.0.0.1', 'localhost');

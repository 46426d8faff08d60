export const uploadsBucket = 'media-uploads-local';
export const resultsBucket = 'media-results-local';
/** May only assume the grant role. */
export const brokerRole = 'media-broker';
export const grantRole = 'media-grant';

/** Another name of the same server, for which a browser opens additional connections. In AWS, it is the bucket's dual-stack name. */
export const secondName = (origin: string): string => origin.replace('127.0.0.1', 'localhost');

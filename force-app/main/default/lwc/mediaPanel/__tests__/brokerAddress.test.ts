import { brokerAddress } from '../pageBroker.ts';

describe('brokerAddress', () => {
  it.each([
    ['https://broker.example', 'https://broker.example'],
    ['https://broker.example/', 'https://broker.example'],
    ['https://api.example/stage/', 'https://api.example/stage'],
    ['http://127.0.0.1:8603', 'http://127.0.0.1:8603'],
    ['http://broker.example', undefined],
    ['ftp://broker.example', undefined],
    ['__MEDIA_BROKER_URL__', undefined],
    ['', undefined],
  ])('returns for %p the address %p', (configured, address) => {
    expect(brokerAddress(configured)).toBe(address);
  });
});

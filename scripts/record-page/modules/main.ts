import '@lwc/synthetic-shadow';
import { createElement } from 'lwc';
import App from 'host/app';

document.getElementById('root')?.appendChild(createElement('host-app', { is: App }));

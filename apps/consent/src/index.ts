export { consentApi } from './consent-api.js';
export { ConsentAppModule } from './consent-app.module.js';

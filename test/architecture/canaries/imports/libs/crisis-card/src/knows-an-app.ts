// breaks: libs-know-no-app
import '../../../apps/gateway/src/index.js';

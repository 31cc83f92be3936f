// breaks: production-imports-no-test-code
import './testing/builders.js';

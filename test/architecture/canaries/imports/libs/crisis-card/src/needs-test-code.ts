// breaks: production-imports-no-test-code
import '../../../test/support/builders.js';

// breaks: harnesses-borrow-oracles-only
import '../../../test/support/builders.js';

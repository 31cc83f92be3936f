import '../../../test/oracles/second-engine.js';

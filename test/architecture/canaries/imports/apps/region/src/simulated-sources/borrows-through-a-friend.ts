// breaks: simulated-sources-stand-alone
import '../disk/uses-a-lib.js';

// breaks: no-cycles
import './egg.js';

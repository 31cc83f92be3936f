// breaks: every-import-exists
import './nothing.js';

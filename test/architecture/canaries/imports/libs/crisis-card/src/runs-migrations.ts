// breaks: migrations-belong-to-the-platform
import '../../../database/index.js';

// breaks: apps-keep-apart
import '../../gateway/src/index.js';

// breaks: kernel-imports-nothing
import 'node:crypto';

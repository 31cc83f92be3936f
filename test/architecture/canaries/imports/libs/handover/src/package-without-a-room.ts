// breaks: every-package-has-a-room
import 'lru-cache';

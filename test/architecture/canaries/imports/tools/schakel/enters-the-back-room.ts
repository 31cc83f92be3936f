// breaks: doors-of-tools-schakel
import '#libs/back-room';

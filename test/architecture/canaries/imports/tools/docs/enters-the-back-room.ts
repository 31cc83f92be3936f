// breaks: doors-of-tools-docs
import '#libs/back-room';

// breaks: doors-of-libs-audit
import '#libs/back-room';

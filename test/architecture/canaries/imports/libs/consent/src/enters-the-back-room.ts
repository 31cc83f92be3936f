// breaks: doors-of-libs-consent
import '#libs/back-room';

// breaks: doors-of-apps-consent
import '#libs/back-room';

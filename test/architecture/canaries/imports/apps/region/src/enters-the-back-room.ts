// breaks: doors-of-apps-region
import '#libs/back-room';

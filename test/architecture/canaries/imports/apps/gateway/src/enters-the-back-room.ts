// breaks: doors-of-apps-gateway
import '#libs/back-room';

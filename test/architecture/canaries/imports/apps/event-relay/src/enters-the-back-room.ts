// breaks: doors-of-apps-event-relay
import '#libs/back-room';

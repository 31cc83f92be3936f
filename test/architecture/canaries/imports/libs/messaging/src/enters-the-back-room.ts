// breaks: doors-of-libs-messaging
import '#libs/back-room';

// breaks: doors-of-libs-disclosure
import '#libs/back-room';

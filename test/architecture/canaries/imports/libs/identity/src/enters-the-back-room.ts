// breaks: doors-of-libs-identity
import '#libs/back-room';

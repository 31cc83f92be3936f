// breaks: doors-of-libs-platform
import '#libs/back-room';

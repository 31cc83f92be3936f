// breaks: doors-of-libs-kernel, kernel-imports-nothing
import '#libs/back-room';

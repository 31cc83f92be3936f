// breaks: doors-of-libs-source-adapters
import '#libs/back-room';

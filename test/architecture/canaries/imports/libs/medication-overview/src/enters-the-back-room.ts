// breaks: doors-of-libs-medication-overview
import '#libs/back-room';

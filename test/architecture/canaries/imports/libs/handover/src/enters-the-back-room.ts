// breaks: doors-of-libs-handover
import '#libs/back-room';

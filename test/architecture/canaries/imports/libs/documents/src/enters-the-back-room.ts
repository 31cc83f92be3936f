// breaks: doors-of-libs-documents
import '#libs/back-room';

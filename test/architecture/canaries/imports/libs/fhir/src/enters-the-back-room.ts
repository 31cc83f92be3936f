// breaks: doors-of-libs-fhir
import '#libs/back-room';

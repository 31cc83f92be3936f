// breaks: doors-of-libs-care-team
import '#libs/back-room';

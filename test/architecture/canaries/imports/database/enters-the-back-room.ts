// breaks: doors-of-database
import '#libs/back-room';

// breaks: doors-of-examples
import '#libs/back-room';

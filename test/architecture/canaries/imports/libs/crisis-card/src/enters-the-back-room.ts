// breaks: doors-of-libs-crisis-card
import '#libs/back-room';

// breaks: enter-by-the-door
import '../../../libs/crisis-card/src/domain/card.js';

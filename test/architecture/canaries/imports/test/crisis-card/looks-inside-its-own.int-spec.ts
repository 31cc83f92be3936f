import '../../libs/crisis-card/src/domain/card.js';

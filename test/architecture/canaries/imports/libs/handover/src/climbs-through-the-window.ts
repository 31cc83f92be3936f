// breaks: enter-by-the-door
import '../../care-team/src/domain/team.js';

const { doorRules, houseRules } = require('./house-rules.cjs');
const { packageRules } = require('./package-rules.cjs');
const { roomRules } = require('./room-rules.cjs');

exports.deriveRules = ({ openDoors, packageRooms, testPackages }) => [
  ...doorRules(openDoors),
  ...packageRules(packageRooms, testPackages),
  ...roomRules,
  ...houseRules,
];

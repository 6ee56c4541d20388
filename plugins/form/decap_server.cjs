// Decap's local server, which ends with the program that started it, however that ended.

process.stdin.on('end', () => process.exit()).resume();
require('decap-server/dist/index.js');

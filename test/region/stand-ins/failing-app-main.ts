process.stderr.write('a line before\nKEYS_FOLDER: this setting is wrong\n');
process.exit(1);

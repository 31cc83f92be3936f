export {}; // breaks: house/file-name-says-what

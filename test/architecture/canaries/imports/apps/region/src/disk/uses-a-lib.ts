import '#libs/kernel';

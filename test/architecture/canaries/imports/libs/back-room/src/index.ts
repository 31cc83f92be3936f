// breaks: every-house-has-its-doors
import '#libs/kernel';

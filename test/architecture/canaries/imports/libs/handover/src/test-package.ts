// breaks: test-packages-stay-in-tests
import 'supertest';

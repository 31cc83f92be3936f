// breaks: room-of-kafkajs
import 'kafkajs';

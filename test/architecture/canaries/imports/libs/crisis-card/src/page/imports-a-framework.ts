// breaks: page-looks-at-domain
import '@nestjs/common';

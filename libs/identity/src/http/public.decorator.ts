import { SetMetadata, type CustomDecorator } from '@nestjs/common';

export const PUBLIC = 'regioschakel:public';

/** For what anyone may read and what is about nobody. */
export const Public = (): CustomDecorator => SetMetadata(PUBLIC, true);

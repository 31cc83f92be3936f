import { Module, type DynamicModule } from '@nestjs/common';
import { RelayingModule } from '#libs/messaging';
import { PlatformModule, type Settings } from '#libs/platform';

@Module({})
export class RelayModule {
  static with(settings: Settings): DynamicModule {
    return { module: RelayModule, imports: [PlatformModule.with(settings), RelayingModule] };
  }
}

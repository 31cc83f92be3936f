import { Controller, Get, Post } from '@nestjs/common';
import { Released } from '../../../disclosure/src/index.js';

declare const Interaction: (row: { method: string; path: string }) => MethodDecorator;

@Controller()
export class CardController {
  @Get('card')
  card(): object { // breaks: house/controllers-release
    return { holder: 'somebody' };
  }

  @Post('card')
  async later(): Promise<string> { // breaks: house/controllers-release
    return Promise.resolve('somebody');
  }

  @Interaction({ method: 'GET', path: 'card' })
  byTable(): object { // breaks: house/controllers-release
    return { holder: 'somebody' };
  }

  @Get('nothing')
  nothing(): void {
    return undefined;
  }

  @Get('released')
  released(): Promise<Released<string>> {
    return Promise.resolve(new Released('somebody'));
  }

  unrouted(): string {
    return 'somebody';
  }
}

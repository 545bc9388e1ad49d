import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LifecycleStep } from './lifecycle-step.entity.js';
import { Lifecycles } from './lifecycles.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([LifecycleStep])],
  providers: [Lifecycles],
  exports: [Lifecycles],
})
export class LifecycleModule {}

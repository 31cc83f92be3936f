// breaks: room-of-medplum-fhirtypes, room-of-nestjs-common, room-of-nestjs-core, room-of-nestjs-cqrs, room-of-reflect-metadata
import type {} from '@medplum/fhirtypes';
import '@nestjs/common';
import '@nestjs/core';
import '@nestjs/cqrs';
import 'reflect-metadata';

import { Module, type DynamicModule, type ModuleMetadata, type Type } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { DOCUMENT_KINDS, type DocumentKind } from './application/document-kind.port.js';
import { FindDocumentsHandler } from './application/find-documents.handler.js';
import { PublishDocumentHandler } from './application/publish-document.handler.js';
import { ReadDocumentHandler } from './application/read-document.handler.js';
import { DocumentController } from './http/document.controller.js';

/** The app names the capabilities that keep documents, and the kind that each of their modules exports. */
@Module({})
export class DocumentsModule {
  static with(capabilities: NonNullable<ModuleMetadata['imports']>, kinds: readonly Type<DocumentKind>[]): DynamicModule {
    return {
      module: DocumentsModule,
      imports: [CqrsModule, ...capabilities],
      controllers: [DocumentController],
      providers: [
        { provide: DOCUMENT_KINDS, useFactory: (...found: DocumentKind[]) => found, inject: [...kinds] },
        FindDocumentsHandler,
        PublishDocumentHandler,
        ReadDocumentHandler,
      ],
    };
  }
}

import { context, metrics, propagation, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { PrometheusExporter } from '@opentelemetry/exporter-prometheus';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { AggregationType, MeterProvider } from '@opentelemetry/sdk-metrics';
import { BatchSpanProcessor, ConsoleSpanExporter, TracerProvider, type SpanExporter } from '@opentelemetry/sdk-trace';

export const requestDuration = 'http.server.request.duration';
const bucketsInSeconds = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

export interface Telemetry {
  stop(): Promise<void>;
}

/** Metrics on a loopback port and traces, without any client identifier: attributes are route, method and status only. */
export async function startTelemetry(process: string, port: number, spans: SpanExporter = new ConsoleSpanExporter()): Promise<Telemetry> {
  const resource = resourceFromAttributes({ 'service.name': process });
  const exporter = new PrometheusExporter({ host: '127.0.0.1', port, preventServerStart: true });
  await exporter.startServer();
  const meters = new MeterProvider({
    resource,
    readers: [exporter],
    views: [{ instrumentName: requestDuration, aggregation: { type: AggregationType.EXPLICIT_BUCKET_HISTOGRAM, options: { boundaries: bucketsInSeconds } } }],
  });
  metrics.setGlobalMeterProvider(meters);
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  const tracers = new TracerProvider({ resource, spanProcessors: [new BatchSpanProcessor({ exporter: spans })] });
  trace.setGlobalTracerProvider(tracers);
  return { stop: async () => void (await Promise.all([tracers.shutdown(), meters.shutdown()])) };
}

export { FindingsPublisher, type Publish } from './features/diagnostics.ts';
export * from './host.ts';
export { JudgedPlans } from './judged-plans.ts';
export * from './open-plans.ts';
export { startServer } from './server.ts';

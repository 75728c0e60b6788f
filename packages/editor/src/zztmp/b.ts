import '@goldenthread/editor/browser';
import { pasteOffers } from '@goldenthread/import';
(globalThis as never as {p: unknown}).p = pasteOffers;

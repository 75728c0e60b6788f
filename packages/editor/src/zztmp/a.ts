import '@goldenthread/editor/browser';

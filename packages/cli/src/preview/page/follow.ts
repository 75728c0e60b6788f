import { keepPlaceByScript, type TakenParts, takeParts } from '@goldenthread/publish/page';

/*
 * The script of a previewed page: whenever the strategy is saved, it takes up the parts that differ and leaves everything
 * else as it is. Without it the page is whole all the same.
 */

const lost =
  'This page no longer follows the files: the preview has ended. It goes on when the preview is started again.';
const retryAfter = 2_000;

let version = document.querySelector<HTMLMetaElement>('meta[name="goldenthread-version"]')?.content ?? '';
keepPlaceByScript();
listen();

function listen(): void {
  const address = new URL(location.href);
  address.searchParams.set('changes', version);
  address.hash = '';
  const source = new EventSource(address);
  source.addEventListener('open', () => tell(undefined));
  source.addEventListener('message', ({ data, lastEventId }: MessageEvent<string>) => {
    version = lastEventId;
    takeParts(JSON.parse(data) as TakenParts);
  });
  source.addEventListener('error', () => {
    source.close();
    tell(lost);
    setTimeout(listen, retryAfter);
  });
}

function tell(message: string | undefined): void {
  document.getElementById('preview-lost')?.remove();
  if (message === undefined) return;
  const line = document.createElement('p');
  line.id = 'preview-lost';
  line.className = 'problem';
  line.textContent = message;
  document.querySelector('#preview-notices [role="status"]')?.append(line);
}

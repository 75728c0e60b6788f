/** What the scripts of pages that follow their files have in common. They know the browser, and nothing of strategies. */
export { pageColours, pageStyle } from '../html/style.ts';
export { pictureColours } from '../pictures/looks.ts';
export { keepPlaceByScript, type TakenParts, takeParts } from './take-parts.ts';

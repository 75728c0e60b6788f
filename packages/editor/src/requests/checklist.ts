import { capital, type Finding, type Fix } from '@goldenthread/language';
import { checklistStanding, isOnlyBegun, type PointStanding, statutoryStanding } from '@goldenthread/rules';
import type { Item } from '@goldenthread/strategy';
import type { AskedFile } from '../asked.ts';
import type { Feature, FeatureContext } from '../feature.ts';
import { itemHandle, itemTitle } from '../item-label.ts';
import { location } from '../links.ts';
import {
  type Checklist,
  type ChecklistPoint,
  ChecklistRequest,
  type MissingPiece,
  type PresentItem,
  type WriteMissingParams,
  WriteMissingRequest,
  type Writing,
} from '../protocol/checklist.ts';
import { answer } from '../protocol/request.ts';
import { fileEdits } from '../workspace-edit.ts';
import { firstToWrite } from './first-to-write.ts';

/** How a strategy stands at the points of the checklist and of the Act, and the skeletons for what it misses. */
export const checklist: Feature = {
  listen: (context) => {
    answer(context.connection, ChecklistRequest, ({ uri }, token) =>
      context.answer(uri, token, (asked) => checklistOf(asked, context)),
    );
    answer(context.connection, WriteMissingRequest, (params, token) =>
      context.answer(params.uri, token, (asked) => writing(asked, params, context)),
    );
  },
};

function checklistOf({ strategy }: AskedFile, { judged }: FeatureContext): Checklist | null {
  if (strategy.type !== 'strategy') return null;
  const plan = judged.of(strategy);
  return {
    points: checklistStanding(strategy, plan).map(pointOf),
    duties: statutoryStanding(strategy, plan).map(pointOf),
  };
}

function pointOf({ there, lacking, ...point }: PointStanding): ChecklistPoint {
  const name = nameOf(point.id);
  return {
    ...point,
    ...(name === undefined ? {} : { name }),
    there: there.map(present),
    missing: lacking.map(missing),
  };
}

/** "Supporting documents" for `checklist/supporting-documents`. */
function nameOf(id: string): string | undefined {
  const words = /^checklist\/(.+)$/.exec(id)?.[1]?.replaceAll('-', ' ');
  return words && capital(words);
}

function present(item: Item): PresentItem {
  return {
    title: itemTitle(item),
    handle: itemHandle(item),
    isBegun: isOnlyBegun(item),
    place: location(item.namePlace),
  };
}

function missing(finding: Finding): MissingPiece {
  const { message, place } = finding;
  const write = skeletonOf(finding)?.title;
  return { message, place: location(place), ...(write === undefined ? {} : { write }) };
}

function skeletonOf({ scaffold, fix }: Finding): Fix | undefined {
  return scaffold ?? fix;
}

function writing(
  { strategy, workspace }: AskedFile,
  { point, write }: WriteMissingParams,
  { judged }: FeatureContext,
): Writing | null {
  const plan = judged.of(strategy);
  const points = [...checklistStanding(strategy, plan), ...statutoryStanding(strategy, plan)];
  const skeletons = points.find(({ id }) => id === point)?.lacking.flatMap((finding) => skeletonOf(finding) ?? []);
  const chosen = skeletons?.find(({ title }) => write === undefined || title === write);
  if (chosen === undefined) return null;
  const changes = Object.entries(fileEdits(chosen.changes, workspace, false)).map(([uri, edits]) => ({
    uri,
    edits: edits.flatMap((edit) => ('newText' in edit ? [edit] : [])),
  }));
  const [first] = changes;
  const top = first?.edits.toSorted(
    (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
  )[0];
  if (first === undefined || top === undefined) return null;
  return { changes, at: { uri: first.uri, range: firstToWrite(top.newText, top.range.start) } };
}

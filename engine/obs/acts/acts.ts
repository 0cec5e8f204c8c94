// The few things that OBS may be asked to do, each only where the user has switched its rule on: nothing else that changes anything
// is ever sent.
import * as v from 'valibot';
import type { ObsResult } from '../answers/envelope.ts';
import type { ObsRequest } from '../answers/look.ts';

/**
 * Shows a scene; lets OBS lower its own bitrate when the line gets narrow (its own setting “Dynamically change bitrate to manage
 * congestion”, which counts from the next stream on); begins the stream again.
 */
export type ObsAct = { do: 'show-scene'; scene: string } | { do: 'bend-bitrate' } | { do: 'begin-stream' };

/** What became of it; `silent`: no answer came, `away`: there is no link. */
export type ObsActed = 'done' | 'refused' | 'silent' | 'away';

/** What stands: the scene that is shown, and whether OBS may lower its bitrate; null where OBS did not say. */
export type ObsActing = { scene: string | null; bendsBitrate: boolean | null };

/** Longer than anybody calls a scene, in characters. */
const MOST_CHARACTERS = 500;

// In OBS’s profile the setting has this place and name; in its file it is absent until somebody touches it, and then off.
const bitrateParameter = { parameterCategory: 'Output', parameterName: 'DynamicBitrate' };

/** The request that does it. */
export const requestFor = (act: ObsAct): ObsRequest => {
  switch (act.do) {
    case 'show-scene':
      return { requestType: 'SetCurrentProgramScene', requestData: { sceneName: act.scene } };
    case 'bend-bitrate':
      return { requestType: 'SetProfileParameter', requestData: { ...bitrateParameter, parameterValue: 'true' } };
    case 'begin-stream':
      return { requestType: 'StartStream' };
  }
};

/** Asks for what stands. */
export const actingRequests: readonly ObsRequest[] = [
  { requestType: 'GetCurrentProgramScene' },
  { requestType: 'GetProfileParameter', requestData: bitrateParameter },
];

const sceneSchema = v.object({ currentProgramSceneName: v.pipe(v.string(), v.maxLength(MOST_CHARACTERS)) });

const parameterSchema = v.object({ parameterValue: v.nullable(v.string()) });

const dataOf = (results: readonly ObsResult[], name: string): unknown =>
  results.find(({ request }) => request === name)?.data;

/** What stands, by OBS’s answers. */
export const readStanding = (results: readonly ObsResult[]): ObsActing => {
  const scene = v.safeParse(sceneSchema, dataOf(results, 'GetCurrentProgramScene'));
  const parameter = v.safeParse(parameterSchema, dataOf(results, 'GetProfileParameter'));
  return {
    scene: scene.success ? scene.output.currentProgramSceneName : null,
    bendsBitrate: parameter.success ? parameter.output.parameterValue === 'true' : null,
  };
};

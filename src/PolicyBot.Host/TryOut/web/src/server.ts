import type { ExecuteJson, PressAnswer, RoomEvent, RoomState } from "./wire";

/** The bot or its program did not take it. */
export class NotTaken extends Error {}

async function post<Answer>(what: string, body: unknown): Promise<Answer | null> {
  let response: Response;
  try {
    response = await fetch(`/tryout/${what}`, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
  } catch {
    throw new NotTaken();
  }
  if (!response.ok) throw new NotTaken(`${response.status}`);
  return response.status === 204 ? null : ((await response.json()) as Answer);
}

export async function readRoom(): Promise<RoomState> {
  return (await (await fetch("/tryout/room")).json()) as RoomState;
}

export interface Pressing {
  person: string;
  conversation: string;
  message: string;
  action?: ExecuteJson;
  submitted?: unknown;
  automatic?: boolean;
}

export interface Saying {
  person: string;
  conversation: string;
  text?: string;
  mention?: boolean;
  card?: unknown;
}

export interface SearchAnswer {
  composeExtension: { type: string; text?: string; attachments?: { content: unknown; preview?: { content: { title: string; subtitle?: string; text?: string } } }[] };
}

export interface DialogAnswer {
  task?: { type: string; value: { title: string; card: { content: unknown } } | string };
}

export const open = (municipality: string) => post("openings", { municipality });
export const say = (said: Saying) => post("messages", said);
export const press = (pressed: Pressing) => post<PressAnswer>("presses", pressed);
export const moveClock = (municipality: string, step: string) => post("clock", { municipality, step });

export const search = (person: string, conversation: string, command: string, parameter: string, text: string) =>
  post<SearchAnswer>("searches", {
    person,
    conversation,
    query: { commandId: command, parameters: [text ? { name: parameter, value: text } : { name: "initialRun", value: "true" }], queryOptions: { skip: 0, count: 25 } },
  });

export const point = (person: string, conversation: string, message: string, command: string, data?: unknown) =>
  post<DialogAnswer>("dialogs", { person, conversation, message, command, data });

/** Tells of each event as it happens, and whether the program can be reached. */
export function follow(after: number, happened: (event: RoomEvent) => void, reachable: (is: boolean) => void): void {
  const source = new EventSource(`/tryout/events?after=${after}`);
  source.onmessage = (message) => happened(JSON.parse(message.data as string) as RoomEvent);
  source.addEventListener("here", () => reachable(true));
  source.addEventListener("stale", () => location.reload());
  source.onerror = () => reachable(false);
}

/** What the host sends, as `RoomState`, `RoomEvent` and the Activity protocol have it. */
export interface RoomState {
  municipalities: Municipality[];
  events: RoomEvent[];
  now: string;
}

export interface Municipality {
  id: string;
  name: string;
  flow: "approval" | "notification";
  team: string;
  adviser: string;
  channelId: string;
  channel: string;
  people: Person[];
}

export interface Person {
  key: string;
  name: string;
  id: string;
  objectId: string;
  chatId: string;
  isInTeam: boolean;
}

export interface RoomEvent {
  number: number;
  kind: "opened" | "message" | "update" | "delete" | "view" | "clock";
  at: string;
  municipality?: string;
  conversation?: string;
  message?: string;
  activity?: Activity;
  viewer?: string;
  card?: CardJson;
  ahead?: number;
}

export interface Activity {
  id?: string;
  type: string;
  text?: string;
  textFormat?: string;
  summary?: string;
  from?: { id: string; name?: string; role?: string };
  replyToId?: string;
  attachments?: { contentType?: string; content?: CardJson }[];
  entities?: { type?: string; text?: string; mentioned?: { name?: string } }[];
}

/** An Adaptive Card, of which the page itself reads these. */
export interface CardJson {
  fallbackText?: string;
  refresh?: { action: ExecuteJson; userIds?: string[] };
  [property: string]: unknown;
}

export interface ExecuteJson {
  type: "Action.Execute";
  id?: string;
  verb?: string;
  data?: unknown;
}

/** The answer to an `adaptiveCard/action`. */
export interface PressAnswer {
  statusCode: number;
  type: string;
  value: unknown;
}

export const cardType = "application/vnd.microsoft.card.adaptive";
export const errorType = "application/vnd.microsoft.error";

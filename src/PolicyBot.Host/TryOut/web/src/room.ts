import { cardType, type Activity, type CardJson, type Municipality, type RoomEvent, type RoomState } from "./wire";

/** A message as it now is. */
export interface Message {
  id: string;
  conversation: string;
  at: Date;
  isBots: boolean;
  activity: Activity;
  /** The only one who sees it. */
  viewer?: string;
  /** The card that somebody sees in place of the message's own. */
  views: Map<string, CardJson>;
  /** When the card was last made, by the wall's clock; 0: before this page was opened. */
  madeAt: number;
}

export type Listener = (event: RoomEvent, message: Message | undefined) => void;

/** All that has happened, as the page shows it. */
export class Room {
  readonly municipalities: Municipality[];
  readonly messages = new Map<string, Message>();
  readonly events: RoomEvent[] = [];
  /** Milliseconds that the bot's clock is ahead of this machine's. */
  ahead: number;
  private readonly listeners: Listener[] = [];
  private isLive = false;

  constructor(state: RoomState) {
    this.municipalities = state.municipalities;
    for (const event of state.events) this.apply(event);
    this.ahead = Date.parse(state.now) - Date.now();
    this.isLive = true;
  }

  /** The number of the newest event. */
  get last(): number {
    return this.events.length;
  }

  listen(listener: Listener): void {
    this.listeners.push(listener);
  }

  apply(event: RoomEvent): void {
    this.events.push(event);
    if (event.kind === "clock") this.ahead = (event.ahead ?? 0) * 1000;
    const message = this.change(event);
    for (const listener of this.listeners) listener(event, message);
  }

  private change(event: RoomEvent): Message | undefined {
    const { conversation, message: id, activity } = event;
    if (!conversation || !id) return undefined;
    const key = `${conversation} ${id}`;
    const before = this.messages.get(key);
    const madeAt = this.isLive ? Date.now() : 0;
    switch (event.kind) {
      case "message": {
        const message: Message = { id, conversation, at: new Date(event.at), isBots: activity!.from?.role === "bot", activity: activity!, views: new Map(), madeAt };
        if (event.viewer) message.viewer = event.viewer;
        this.messages.set(key, message);
        return message;
      }
      case "update":
        // What somebody saw in its place is replaced too.
        if (before) Object.assign(before, { activity, views: new Map(), madeAt });
        break;
      case "view":
        before?.views.set(event.viewer!, event.card!);
        if (before) before.madeAt = madeAt;
        break;
      case "delete":
        this.messages.delete(key);
        break;
    }
    return before;
  }
}

/** The card of a message, as somebody sees it. */
export function cardFor(message: Message, viewer: string): CardJson | undefined {
  return message.views.get(viewer) ?? message.activity.attachments?.find((attachment) => attachment.contentType === cardType)?.content;
}

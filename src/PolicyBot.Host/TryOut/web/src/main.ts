import { button, choice, el, fill } from "./dom";
import { Pane } from "./pane";
import { Room } from "./room";
import { follow, open, readRoom } from "./server";
import texts from "./texts.nb.json";
import { themeChoice } from "./theme";
import { timebar } from "./timebar";
import { tour } from "./tour";
import type { Person } from "./wire";

const remembered = "policybot.room";

/** Who is looked at: a municipality, and the keys of its people. */
interface Cast {
  municipality: string;
  employee: string;
  leader: string;
}

const employees = ["kari", "per", "ola"];
const leaders = ["ola", "eva", "per"];

async function start(): Promise<void> {
  const state = await readRoom();
  const room = new Room(state);
  const cast: Cast = { municipality: room.municipalities[0]!.id, employee: "kari", leader: "ola", ...(JSON.parse(localStorage.getItem(remembered) ?? "{}") as Partial<Cast>) };
  const panes = { employee: new Pane(room, "employee", ["chat"]), leader: new Pane(room, "leader", ["channel", "chat"]), adviser: new Pane(room, "adviser", ["chat"]) };
  const current = () => room.municipalities.find((one) => one.id === cast.municipality) ?? room.municipalities[0]!;

  const about = (person: Person): string => {
    const { team, adviser } = current();
    const role = person.key === "inga" ? fill(texts.about.inga, adviser) : fill(texts.about[person.key as keyof typeof texts.about], team);
    return `${person.name}, ${role.toLowerCase()}`;
  };
  const chooser = (keys: string[], role: "employee" | "leader") =>
    choice(texts.who, keys.map((key) => current().people.find((person) => person.key === key)!).map((person) =>
      [person.key, role === "leader" && !person.isInTeam ? `${person.name}, ${fill(texts.outsider, current().team.toLowerCase())}` : about(person)] as const), cast[role], (key) => {
      cast[role] = key;
      show();
      document.querySelector<HTMLElement>(`#pane-${role} select`)?.focus();
    });

  const tabs = el("div", { class: "tabs", role: "group", "aria-label": texts.panes });
  const main = el("main", { "data-pane": "employee" }, panes.employee.element, panes.leader.element, panes.adviser.element);
  const bring = (pane: keyof typeof panes) => {
    main.dataset.pane = pane;
    for (const tab of tabs.querySelectorAll("button")) tab.setAttribute("aria-pressed", String(tab.dataset.pane === pane));
  };
  const guide = tour(room, panes, current, bring);

  function show(): void {
    localStorage.setItem(remembered, JSON.stringify(cast));
    const municipality = current();
    const person = (key: string) => municipality.people.find((one) => one.key === key)!;
    panes.employee.show(municipality, person(cast.employee), texts.employee, chooser(employees, "employee"));
    panes.leader.show(municipality, person(cast.leader), capital(municipality.team), chooser(leaders, "leader"));
    panes.adviser.show(municipality, person("inga"), capital(municipality.adviser), el("p", { class: "choice" }, about(person("inga"))));
    const names = { employee: texts.employee, leader: capital(municipality.team), adviser: capital(municipality.adviser) };
    tabs.replaceChildren(...(Object.keys(names) as (keyof typeof names)[]).map((id) => button(names[id], () => bring(id), { "data-pane": id })));
    bring((main.dataset.pane as keyof typeof panes) ?? "employee");
    guide.show();
    void open(municipality.id).catch(() => (connection.textContent = texts.notTaken));
  }

  const connection = el("p", { class: "connection", role: "status" });
  document.body.append(
    el("header", { class: "top" },
      el("div", { class: "title" }, el("h1", {}, texts.title, el("span", {}, ` ${texts.subtitle}`)), el("p", {}, texts.intro)),
      timebar(room, () => current().id),
      choice(texts.municipality, room.municipalities.map((one) => [one.id, one.name] as const), cast.municipality, (id) => {
        cast.municipality = id;
        show();
      }),
      themeChoice()),
    connection,
    guide.element,
    tabs,
    main);
  show();

  let wasCut = false;
  follow(room.last, (event) => room.apply(event), (is) => {
    if (!is) connection.textContent = texts.unreachable;
    else if (wasCut) connection.textContent = texts.reachable;
    connection.classList.toggle("cut", !is);
    wasCut = !is;
  });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

start().catch(() => {
  document.body.replaceChildren(el("p", { role: "status" }, texts.unreachable));
  window.setTimeout(() => location.reload(), 2_000);
});

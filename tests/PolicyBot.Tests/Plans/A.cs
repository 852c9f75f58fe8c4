using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;
using PolicyBot.Plans;

namespace PolicyBot.Tests.Plans;

/// <summary>What the specifications on plans speak of: two municipalities, three people, a day, a filled-in form, a plan in any state.</summary>
internal static class A
{
    /// <summary>Fills in the plans.</summary>
    public static readonly Person Kari = new("29:kari", "Kari");

    /// <summary>A leader in the rådmannsteam.</summary>
    public static readonly Person Ola = new("29:ola", "Ola", "0c9f3b6e-0000-4000-8000-000000000001");

    /// <summary>Another leader in the rådmannsteam.</summary>
    public static readonly Person Eva = new("29:eva", "Eva");

    /// <summary>Thursday 5 November 2026, 09:00 in Oslo.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 5, 8, 0, 0, TimeSpan.Zero);

    public static readonly PlanId Id = new(new Guid("01930000-0000-7000-8000-000000000001"));

    public static readonly PlanNumber Number = new("GAU", 2026, 7);

    /// <summary>Approval.</summary>
    public static Municipality Gausdal { get; } = Pack.Load(Path.Combine(MunicipalityDirectory.BuiltInFolder, "gausdal"));

    /// <summary>Notification.</summary>
    public static Municipality Ringebu { get; } = Pack.Load(Path.Combine(MunicipalityDirectory.BuiltInFolder, "ringebu"));

    /// <summary>Every question of both municipalities answered, nothing thin.</summary>
    public static PlanForm Form { get; } = PlanForm.Of(new Dictionary<string, string>
    {
        ["kanal"] = "facebook",
        ["navn"] = "Biblioteket i Gausdal",
        ["enhet"] = "Biblioteket",
        ["enhetsleder"] = "Lederen for biblioteket",
        ["stedfortreder"] = "Nestlederen for biblioteket",
        ["redaktorer"] = "Bibliotekaren\nVikaren",
        ["hvorfor"] = "Flere skal få vite hva som skjer på biblioteket.",
        ["oppna"] = "Flere kommer på kveldene våre.",
        ["temaer"] = "Bøker, kvelder og åpningstider.",
        ["dialogform"] = "ordstyrer",
        ["dialogregler"] = "Vi tar bort det som er hatefullt.",
        ["varighet"] = "tidsavgrenset",
        ["sluttdato"] = "2027-06-30",
        ["markedsforing"] = "Plakater på biblioteket.",
        ["overvaker"] = "Bibliotekaren på hverdager, vikaren ellers.",
        ["ferier"] = "Siden stenges i juli, og det står øverst.",
        ["svarregler"] = "Under «Om» på siden",
        ["administratorer"] = "Bibliotekaren\nLederen",
        ["totrinn"] = "ja",
        ["personvern"] = "gjort",
        ["ansvarlig"] = "true",
        ["kommunevapen"] = "true",
        ["profil"] = "true",
        ["nettsider"] = "true",
        ["ansvar"] = "true",
    });

    /// <summary>Kari's plan.</summary>
    public static Plan Plan(PlanState state, Municipality? municipality = null, PlanForm? form = null, int step = 1)
    {
        var owner = municipality ?? Gausdal;
        return new Plan
        {
            Id = Id,
            Municipality = owner.Id,
            Applicant = Kari,
            Form = form ?? Form,
            State = state,
            Step = step,
            CreatedAt = Now,
            ChangedAt = Now,
            GuidelineVersion = owner.Guideline.Source.Version,
            Number = state is PlanState.Draft or PlanState.Withdrawn { Version: 0 } ? null : Number with { Prefix = owner.PlanPrefix },
        };
    }

    /// <summary>The states of a plan by their names in the specifications; what was sent is version 2.</summary>
    public static PlanState State(string name) => name switch
    {
        "draft" => new PlanState.Draft(),
        "waiting" => new PlanState.Waiting(2, Now),
        "receipted" => new PlanState.Waiting(2, Now, DecisionBy(Ola)),
        "changes-asked" => new PlanState.ChangesAsked(2, DecisionBy(Ola, "Skriv mer om ferien.")),
        "approved" => new PlanState.Approved(2, DecisionBy(Ola)),
        "in-use" => new PlanState.Approved(2, DecisionBy(Ola), new Uri("https://www.facebook.com/biblioteket")),
        "turned-down" => new PlanState.TurnedDown(2, DecisionBy(Ola, "Siden finnes fra før.")),
        "withdrawn" => new PlanState.Withdrawn(2, Kari, Now.AddHours(1)),
        "withdrawn-draft" => new PlanState.Withdrawn(0, Kari, Now.AddHours(1)),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    public static Decision DecisionBy(Person leader, string? comment = null) => new(leader, Now.AddHours(1), comment);

    /// <summary>Somebody speaks with the bot in their own chat.</summary>
    public static Turn Turn(Person? person = null, Municipality? municipality = null) => new()
    {
        Municipality = municipality ?? Gausdal,
        Person = person ?? Kari,
        Place = Chat(person ?? Kari),
        Language = Language.Nb,
        At = Now,
    };

    public static Place Chat(Person person) => new()
    {
        Kind = PlaceKind.Personal,
        ConversationId = $"chat-{person.Id}",
        ServiceUrl = "https://smba.example/",
        TenantId = "tenant",
        BotId = "28:bot",
    };

    public static Place Channel { get; } = new()
    {
        Kind = PlaceKind.Channel,
        ConversationId = "thread-1",
        ServiceUrl = "https://smba.example/",
        TenantId = "tenant",
        BotId = "28:bot",
        ChannelId = "19:channel",
        TeamId = "19:team",
    };

    public static AdaptiveCard Card(string text) => new() { FallbackText = text, Body = [new TextBlock { Text = text }] };
}

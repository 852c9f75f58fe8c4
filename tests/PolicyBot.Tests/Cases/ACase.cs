using PolicyBot.Cases;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;
using PolicyBot.Tests.Plans;

namespace PolicyBot.Tests.Cases;

/// <summary>What the specifications on cases speak of: an adviser, a leader in the rådmannsteam, and Kari's case in any state.</summary>
internal static class ACase
{
    public const string What = "Et *innlegg* om sykehjemmet deles i bygdegruppa.";

    /// <summary>The informasjonsrådgiver.</summary>
    public static readonly Person Rita = new("29:rita", "Rita");

    public static readonly Actor Adviser = new(Rita, Role.Adviser);

    public static readonly Actor Leader = new(A.Ola, Role.Radmannsteam);

    public static readonly CaseId Id = new(new Guid("01930000-0000-7000-8000-0000000000d1"));

    public static readonly Recipient Channel = new Recipient.Channel(ChannelJob.Cases);

    public static readonly CardPlace Place = new(Channel, Channel, Language.Nb);

    public static readonly CaseMark Taken = new(Rita, A.Now.AddMinutes(20));

    public static readonly CaseClosing Closing = new(ClosingKind.Answered, "Vi svarte med fakta om bemanningen.", Rita, A.Now.AddHours(3));

    /// <summary>With the adviser, untaken.</summary>
    public static ReportedCase Reported(Urgency urgency = Urgency.Acute, DateTimeOffset? at = null) => new()
    {
        Id = Id,
        Municipality = A.Gausdal.Id,
        Number = new CaseNumber("GAU", 2026, 1),
        Reporter = A.Kari,
        ReportedAt = at ?? A.Now,
        What = What,
        Where = "https://www.facebook.com/groups/bygda/posts/1",
        AccountName = "Bygdegruppa",
        Urgency = urgency,
        DeliveredTo = [Channel],
    };

    /// <summary>Taken, with advice, a question to the rådmannsteam and more information.</summary>
    public static ReportedCase UnderWay() => Reported() with
    {
        Taken = Taken,
        Entries =
        [
            new CaseEntry(CaseEntryKind.Advice, "Ikke svar i gruppa ennå.", Rita, A.Now.AddHours(1)),
            new CaseEntry(CaseEntryKind.Addition, "Nå ringer avisa.", A.Kari, A.Now.AddHours(1.5)),
            new CaseEntry(CaseEntryKind.TeamAsked, "Hvem uttaler seg?", Rita, A.Now.AddHours(2)),
        ],
    };

    public static IReadOnlyDictionary<string, string> Typed(params (string Field, string Value)[] more)
    {
        var typed = new Dictionary<string, string> { [CaseRules.WhatField] = What, [CaseRules.UrgencyField] = "Acute" };
        foreach (var (field, value) in more)
        {
            typed[field] = value;
        }
        return typed;
    }
}

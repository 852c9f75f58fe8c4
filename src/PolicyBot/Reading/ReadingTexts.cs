using System.Resources;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Reading;

/// <summary>Texts on «Lest og forstått».</summary>
internal sealed class ReadingTexts(Language language) : Texts(Resources, language)
{
    private static readonly ResourceManager Resources = new(typeof(ReadingTexts));

    public string AskHeading => Get();

    public string AskIntro(int first, int second) => Fill(first, second);

    public string Version => Get();

    public string Due => Get();

    public string Send => Get();

    public string NotAllowed(string adviser, string team) => Fill(adviser, team);

    public string Moved => Get();

    public string IsAsked => Get();

    public string AlreadyAsked => Get();

    public string Heading => Get();

    public string ReminderHeading => Get();

    public string Intro(string municipality) => Fill(municipality);

    public string AllRules(int count) => Fill(count);

    public string WhatIsNew => Get();

    public string Unit => Get();

    public string UnitHint => Get();

    public string UnitPick => Get();

    public string UnitIsKept => Get();

    public string Confirm => Get();

    public string IsConfirmed(string version, string day) => Fill(version, day);

    public string AlreadyConfirmed(string version, string day) => Fill(version, day);

    public string NewerApplies(string version) => Fill(version);

    public string NothingAsked => Get();

    public string StatusHeading(string version) => Fill(version);

    public string AskedBy => Get();

    public string AskedByAt(string name, string day) => Fill(name, day);

    public string HaveCard => Get();

    public string HaveConfirmed => Get();

    public string Units => Get();

    public string Of(int confirmed, int people) => Fill(confirmed, people);

    public string OtherUnits => Get();

    public string UnknownUnit => Get();

    public string FewAreMerged(int least) => Fill(least);

    public string Refresh => Get();
}

using System.Diagnostics;
using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Guidelines;
using PolicyBot.Municipalities;
using PolicyBot.Plans;

namespace PolicyBot.Cases;

/// <summary>A case as those see it who deal with it, and as its reporter sees it. Who may press is checked when they do.</summary>
internal static class CaseCard
{
    // The latest; the others were told of when they were written.
    private const int MostShown = 10;

    /// <summary>For those who deal with it.</summary>
    /// <param name="reported">As it is stored.</param>
    /// <param name="municipality">Its.</param>
    /// <param name="language">The reader's; in a channel the municipality's.</param>
    /// <param name="notice">What is said first; <c>null</c>: nothing.</param>
    public static AdaptiveCard For(ReportedCase reported, Municipality municipality, Language language, string? notice = null)
    {
        var texts = new CaseTexts(language);
        return Build(reported, municipality, texts, texts.Heading($"{reported.Number}"), isReporter: false, [.. CardParts.Notice(notice)], [.. Buttons(reported, municipality, texts)]);
    }

    /// <summary>For the reporter.</summary>
    /// <param name="reported">As it is stored.</param>
    /// <param name="municipality">Its.</param>
    /// <param name="language">The reporter's.</param>
    /// <param name="masked">Whether a number was taken out of what they just wrote.</param>
    public static AdaptiveCard ForReporter(ReportedCase reported, Municipality municipality, Language language, bool masked = false)
    {
        var texts = new CaseTexts(language);
        var adviser = municipality.Roles.Informasjonsradgiver.In(language);
        return Build(
            reported, municipality, texts, texts.OwnHeading($"{reported.Number}"), isReporter: true,
            [
                // Where the rådmannsteam alone has it, the facts below say so.
                .. reported.Closing is not null || (reported.DeliveredTo.Count == 0 && reported.IsWithTeam) ? Array.Empty<CardElement>()
                    : reported.DeliveredTo.Count > 0 ? [new TextBlock { Text = texts.SentTo(adviser) }]
                    : [new Container { Style = ContainerStyle.Warning, Items = [new TextBlock { Text = texts.NobodyReceives(adviser) }] }],
                .. masked ? [new TextBlock { Text = texts.NumberTakenOut }] : Array.Empty<CardElement>(),
            ],
            reported.Closing is null ? [new ExecuteAction { Title = texts.Add, Verb = CaseReportDialog.OpenAdd, Data = Data(reported), AssociatedInputs = AssociatedInputs.None }] : []);
    }

    /// <summary>What a button about a case carries.</summary>
    public static ActionData Data(ReportedCase reported) => new() { [CaseDialog.CaseKey] = reported.Id.ToString() };

    /// <summary>How urgent it is and how it stands, with more than colour to tell it.</summary>
    public static Container Standing(ReportedCase reported, CaseTexts texts)
    {
        var (style, text) = reported switch
        {
            { Closing: { } closing } => (ContainerStyle.Good, $"✔ {texts.ClosedBy(PlainText.EscapeInline(closing.By.Name), closing.At, texts.Of(closing.Kind))}"),
            { Taken: { } taken } => (ContainerStyle.Emphasis, texts.TakenBy(PlainText.EscapeInline(taken.By.Name), taken.At)),
            { Urgency: Urgency.Acute } => (ContainerStyle.Attention, $"⚠ {texts.NotTakenYet}"),
            _ => (ContainerStyle.Warning, texts.NotTakenYet),
        };
        return new Container { Style = style, Items = [new TextBlock { Text = $"{texts.Of(reported.Urgency)}. {text}", Weight = TextWeight.Bolder }] };
    }

    private static AdaptiveCard Build(
        ReportedCase reported, Municipality municipality, CaseTexts texts, string heading, bool isReporter, IReadOnlyList<CardElement> first, IReadOnlyList<CardAction> buttons)
    {
        var shown = reported.Entries.Where(entry => !isReporter || entry.Kind != CaseEntryKind.TeamAsked).ToList();
        return PlanDetails.Fitting(limit => new AdaptiveCard
        {
            FallbackText = heading,
            Lang = CardLanguage.Of(texts.Language),
            Body =
            [
                CardParts.Title(heading),
                .. first,
                Standing(reported, texts),
                .. reported.Closing is { } closing ? [UserText.Of(CardParts.Cut(closing.Text, limit))] : Array.Empty<CardElement>(),
                UserText.Of(CardParts.Cut(reported.What, limit)) with { Separator = true, Spacing = Spacing.Medium },
                new FactSet { Facts = [.. Facts(reported, municipality, texts, isReporter, limit)] },
                .. shown.Count > MostShown ? [new TextBlock { Text = texts.NotShown(shown.Count - MostShown), IsSubtle = true }] : Array.Empty<CardElement>(),
                .. shown.TakeLast(MostShown).SelectMany(entry => Entry(entry, municipality, texts, limit)),
                .. Source(municipality, texts),
            ],
            Actions = buttons,
        });
    }

    private static IEnumerable<Fact> Facts(ReportedCase reported, Municipality municipality, CaseTexts texts, bool isReporter, int limit)
    {
        var team = municipality.Roles.Radmannsteam.In(texts.Language);
        if (!isReporter)
        {
            yield return Fact.Typed(texts.Reporter, reported.Reporter.Name);
        }
        yield return Fact.Of(texts.Reported, new CalendarTexts(texts.Language).Moment(reported.ReportedAt));
        if (reported.Where.Length > 0)
        {
            yield return Fact.Typed(texts.WhereIs, CardParts.Cut(reported.Where, Math.Max(limit, 100)));
        }
        if (reported.AccountName.Length > 0)
        {
            yield return Fact.Typed(texts.WhichAccount, reported.AccountName);
        }
        if (reported.Entries.FirstOrDefault(entry => entry.Kind == CaseEntryKind.TeamAsked) is { } asked)
        {
            yield return Fact.Of(texts.Team, texts.TeamSince(team, asked.At));
        }
        if (reported.RaisedAt is { } raised)
        {
            yield return Fact.Of(texts.Team, texts.RaisedOn(team, raised));
        }
    }

    private static IEnumerable<CardElement> Entry(CaseEntry entry, Municipality municipality, CaseTexts texts, int limit)
    {
        var name = PlainText.EscapeInline(entry.By.Name);
        var (style, heading) = entry.Kind switch
        {
            CaseEntryKind.Advice => (ContainerStyle.Accent, texts.AdviceBy(name, entry.At)),
            CaseEntryKind.TeamAsked => (ContainerStyle.Emphasis, texts.TeamAskedBy(name, municipality.Roles.Radmannsteam.In(texts.Language), entry.At)),
            CaseEntryKind.Addition => (ContainerStyle.Default, texts.AddedBy(name, entry.At)),
            _ => throw new UnreachableException(),
        };
        yield return new Container { Style = style, Items = [new TextBlock { Text = heading, Weight = TextWeight.Bolder }, UserText.Of(CardParts.Cut(entry.Text, limit))] };
    }

    private static IEnumerable<CardElement> Source(Municipality municipality, CaseTexts texts) =>
        municipality.OperationRules.Cases is { } rule && municipality.Guideline.Find(rule) is { } section
            ? [new TextBlock { Text = Sources.Line(municipality, section, texts.Language), IsSubtle = true, Size = TextSize.Small, Separator = true, Spacing = Spacing.Medium }]
            : [];

    private static IEnumerable<CardAction> Buttons(ReportedCase reported, Municipality municipality, CaseTexts texts)
    {
        if (reported.Closing is null)
        {
            if (reported.Taken is null)
            {
                yield return new ExecuteAction { Title = texts.Take, Verb = CaseDialog.Take, Data = Data(reported), Style = ActionStyle.Positive };
            }
            yield return new ExecuteAction { Title = texts.Advise, Verb = CaseDialog.OpenAdvice, Data = Data(reported) };
            yield return new ExecuteAction { Title = texts.BringIn(municipality.Roles.Radmannsteam.In(texts.Language)), Verb = CaseDialog.OpenTeam, Data = Data(reported) };
            yield return new ExecuteAction { Title = texts.Close, Verb = CaseDialog.OpenClosing, Data = Data(reported) };
        }
        if (Uri.TryCreate(reported.Where, UriKind.Absolute, out var link) && link!.Scheme is "https" or "http")
        {
            yield return new OpenUrlAction { Title = texts.OpenLink, Url = link };
        }
    }
}

using PolicyBot.AdaptiveCards;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Cases;

/// <summary>Who is told what of a case: those who deal with it, and the reporter, who sees each step. No message is kept once it is sent; the case is.</summary>
internal static class CaseTelling
{
    /// <summary>The rådmannsteam's channel.</summary>
    public static readonly Recipient.Channel Team = new(ChannelJob.Approval);

    /// <summary>Under this name the reporter's own card on a case is replaced at each step.</summary>
    public static string ReporterKey(CaseId id) => $"case:{id}:reporter";

    /// <summary>Under this name the card on a case of those who deal with it is replaced at each step.</summary>
    public static string Key(CaseId id, Recipient recipient) => $"case:{id}:{recipient.Lane}";

    /// <summary>Where those who deal with a case have its card.</summary>
    public static Task<IReadOnlyList<CardPlace>> OfAsync(this CardPlaces places, ReportedCase reported, Municipality municipality, CancellationToken cancellationToken) =>
        places.OfAsync(municipality, [.. reported.DeliveredTo, .. reported.IsWithTeam ? [Team] : Array.Empty<Recipient>()], recipient => Key(reported.Id, recipient), cancellationToken);

    /// <summary>Reported, or brought to somebody who was set up later.</summary>
    /// <param name="reported">As it is stored.</param>
    /// <param name="municipality">Its.</param>
    /// <param name="places">Where it goes.</param>
    /// <param name="reporter">What the reporter reads.</param>
    /// <param name="hasCard">Whether the reporter has a card of their own to be replaced; else they get one.</param>
    public static IReadOnlyList<OutgoingMessage> OfDelivering(ReportedCase reported, Municipality municipality, IReadOnlyList<CardPlace> places, Language reporter, bool hasCard) =>
    [
        .. places.Select(place => Secret(OutgoingMessage.New(place.Recipient, CaseCard.For(reported, municipality, place.Language), Key(reported.Id, place.Recipient)))),
        Own(reported, municipality, reporter) with { Replaces = hasCard },
    ];

    /// <summary>One step further: every card is brought up to date, and whoever did not do it themselves is told.</summary>
    /// <param name="reported">As it is stored.</param>
    /// <param name="happened">The step.</param>
    /// <param name="by">Who did it; <c>null</c>: nobody, time passed.</param>
    /// <param name="municipality">Its.</param>
    /// <param name="places">Where those who deal with it had it before the step.</param>
    /// <param name="reporter">What the reporter reads.</param>
    public static IReadOnlyList<OutgoingMessage> OfStep(
        ReportedCase reported, CaseEvent happened, Person? by, Municipality municipality, IReadOnlyList<CardPlace> places, Language reporter) =>
    [
        .. places.Select(place => Secret(OutgoingMessage.Replacing(place.Recipient, CaseCard.For(reported, municipality, place.Language), Key(reported.Id, place.Recipient)))),
        .. ToTeam(reported, happened, municipality, places),
        .. happened == CaseEvent.Added
            ? places.Select(place => News(place.Thread, CaseNewsCard.Added(reported, place.Language)))
            : [],
        Own(reported, municipality, reporter) with { Replaces = true },
        .. reported.Reporter.Id == by?.Id || CaseNewsCard.ForReporter(reported, happened, municipality, reporter) is not { } card
            ? []
            : new[] { News(new Recipient.OnePerson(reported.Reporter.Id), card) },
    ];

    private static IEnumerable<OutgoingMessage> ToTeam(ReportedCase reported, CaseEvent happened, Municipality municipality, IReadOnlyList<CardPlace> places)
    {
        if (happened is not (CaseEvent.TeamAsked or CaseEvent.Raised))
        {
            yield break;
        }
        var texts = new CaseTexts(municipality.Language);
        if (places.FirstOrDefault(place => place.Recipient == Team) is { } place)
        {
            // The team has it already: what is asked now comes in the thread.
            yield return News(place.Thread, CaseNewsCard.AskedAgain(reported, place.Language));
            yield break;
        }
        var notice = happened == CaseEvent.Raised
            ? texts.RaisedNotice(municipality.Roles.Radmannsteam.In(municipality.Language))
            : texts.AsksForHelp(PlainText.EscapeInline(reported.Entries[^1].By.Name));
        yield return Secret(OutgoingMessage.New(Team, CaseCard.For(reported, municipality, municipality.Language, notice), Key(reported.Id, Team)));
    }

    private static OutgoingMessage Own(ReportedCase reported, Municipality municipality, Language language) =>
        Secret(OutgoingMessage.New(new Recipient.OnePerson(reported.Reporter.Id), CaseCard.ForReporter(reported, municipality, language), ReporterKey(reported.Id)));

    private static OutgoingMessage News(Recipient recipient, AdaptiveCard card) => Secret(OutgoingMessage.New(recipient, card));

    private static OutgoingMessage Secret(OutgoingMessage message) => message with { IsSecret = true };
}

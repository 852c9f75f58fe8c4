using System.Diagnostics;
using PolicyBot.Conversation;
using PolicyBot.Municipalities;
using PolicyBot.Plans;

namespace PolicyBot.Absence;

/// <summary>Who is told what when it changes who runs a plan.</summary>
internal static class AbsenceTelling
{
    /// <summary>The messages that tell of it.</summary>
    /// <param name="before">The plan before.</param>
    /// <param name="accepted">What was decided.</param>
    /// <param name="after">The plan as it is stored.</param>
    /// <param name="turn">Of the one who did it.</param>
    public static IReadOnlyList<OutgoingMessage> Of(Plan before, AbsenceOutcome.Accepted accepted, Plan after, Turn turn)
    {
        var (municipality, texts, by) = (turn.Municipality, new AbsenceTexts(turn.Municipality.Language, turn.Municipality.Flow), turn.Person.Name);
        return accepted.Event switch
        {
            AbsenceEvent.HandoverOffered or AbsenceEvent.DeputyOffered => Asking(after, accepted.Offer!, turn),
            AbsenceEvent.HandoverWithdrawn or AbsenceEvent.DeputyWithdrawn => Withdrawing(accepted.Offer!, turn),
            AbsenceEvent.HandoverAccepted => [.. PlanTelling.OfProgress(after, municipality), .. Leaving(after, before.Applicant, texts.TakenOver(by), municipality)],
            AbsenceEvent.DeputyEnded => [.. PlanTelling.OfProgress(after, municipality), .. Leaving(after, before.Deputy!, texts.DeputyEnded(by), municipality)],
            AbsenceEvent.DeputyAccepted => [.. PlanTelling.OfProgress(after, municipality), Told(after, texts.DeputyAccepted(by), municipality)],
            AbsenceEvent.DeputyLeft => [.. PlanTelling.OfProgress(after, municipality), Told(after, texts.DeputyLeft(by), municipality)],
            AbsenceEvent.HandoverRefused => [Told(after, texts.HandoverRefused(by), municipality)],
            AbsenceEvent.DeputyRefused => [Told(after, texts.DeputyRefused(by), municipality)],
            _ => throw new UnreachableException(),
        };
    }

    private static OutgoingMessage[] Asking(Plan plan, PlanOffer offer, Turn turn) => ToColleague(offer, turn) is { } colleague
        ? [OutgoingMessage.New(colleague, OfferCard.For(plan, offer, code: null, turn.Municipality, turn.Municipality.Language), OfferCard.Key(offer.Id))]
        : [];

    private static OutgoingMessage[] Withdrawing(PlanOffer offer, Turn turn) => ToColleague(offer, turn) is { } colleague
        ? [OutgoingMessage.Replacing(colleague, OfferCard.Closed(new AbsenceTexts(turn.Municipality.Language, turn.Municipality.Flow).OfferWithdrawn, turn.Municipality.Language), OfferCard.Key(offer.Id))]
        : [];

    // The colleague may never have met the bot: they are reached the way that the one who asks is.
    private static Recipient.Colleague? ToColleague(PlanOffer offer, Turn turn) => offer.To is Invitation.Colleague chosen
        ? new Recipient.Colleague(chosen.ObjectId, turn.Place.ServiceUrl, turn.Place.TenantId, turn.Place.BotId)
        : null;

    // Their card must not go on showing buttons that are no longer theirs.
    private static OutgoingMessage[] Leaving(Plan plan, Person person, string heading, Municipality municipality)
    {
        var (recipient, card) = (new Recipient.OnePerson(person.Id), AbsenceCard.Told(
            heading, plan, municipality, municipality.Language, new AbsenceTexts(municipality.Language, municipality.Flow).TakenOverMeans));
        return [OutgoingMessage.Replacing(recipient, card, PlanCard.Key(plan.Id, person.Id)), OutgoingMessage.New(recipient, card)];
    }

    private static OutgoingMessage Told(Plan plan, string heading, Municipality municipality) =>
        OutgoingMessage.New(new Recipient.OnePerson(plan.Applicant.Id), AbsenceCard.Told(heading, plan, municipality, municipality.Language));
}

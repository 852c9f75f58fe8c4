using System.Diagnostics;
using PolicyBot.Conversation;
using PolicyBot.Languages;
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
    /// <param name="readers">What those read who run it before or after. A colleague who is asked may never have been met: they read the municipality's language.</param>
    public static IReadOnlyList<OutgoingMessage> Of(Plan before, AbsenceOutcome.Accepted accepted, Plan after, Turn turn, Readers readers)
    {
        var (municipality, by) = (turn.Municipality, turn.Person.Name);
        return accepted.Event switch
        {
            AbsenceEvent.HandoverOffered or AbsenceEvent.DeputyOffered => Asking(after, accepted.Offer!, turn),
            AbsenceEvent.HandoverWithdrawn or AbsenceEvent.DeputyWithdrawn => Withdrawing(accepted.Offer!, turn),
            AbsenceEvent.HandoverAccepted => [.. PlanTelling.OfProgress(after, municipality, readers), .. Leaving(after, before.Applicant, texts => texts.TakenOver(by), municipality, readers)],
            AbsenceEvent.DeputyEnded => [.. PlanTelling.OfProgress(after, municipality, readers), .. Leaving(after, before.Deputy!, texts => texts.DeputyEnded(by), municipality, readers)],
            AbsenceEvent.DeputyAccepted => [.. PlanTelling.OfProgress(after, municipality, readers), Told(after, texts => texts.DeputyAccepted(by), municipality, readers)],
            AbsenceEvent.DeputyLeft => [.. PlanTelling.OfProgress(after, municipality, readers), Told(after, texts => texts.DeputyLeft(by), municipality, readers)],
            AbsenceEvent.HandoverRefused => [Told(after, texts => texts.HandoverRefused(by), municipality, readers)],
            AbsenceEvent.DeputyRefused => [Told(after, texts => texts.DeputyRefused(by), municipality, readers)],
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
    private static OutgoingMessage[] Leaving(Plan plan, Person person, Func<AbsenceTexts, string> heading, Municipality municipality, Readers readers)
    {
        var texts = new AbsenceTexts(readers.Of(person), municipality.Flow);
        var (recipient, card) = (new Recipient.OnePerson(person.Id), AbsenceCard.Told(heading(texts), plan, municipality, texts.Language, texts.TakenOverMeans));
        return [OutgoingMessage.Replacing(recipient, card, PlanCard.Key(plan.Id, person.Id)), OutgoingMessage.New(recipient, card)];
    }

    private static OutgoingMessage Told(Plan plan, Func<AbsenceTexts, string> heading, Municipality municipality, Readers readers)
    {
        var texts = new AbsenceTexts(readers.Of(plan.Applicant), municipality.Flow);
        return OutgoingMessage.New(new Recipient.OnePerson(plan.Applicant.Id), AbsenceCard.Told(heading(texts), plan, municipality, texts.Language));
    }
}

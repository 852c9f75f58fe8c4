using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Questions;

/// <summary>Who is told what of a question.</summary>
internal static class QuestionTelling
{
    /// <summary>The name of what goes to the asker. By it, it is found when it is no longer to be known who asked.</summary>
    public static string AskerKey(QuestionId id) => $"question:{id}:asker";

    /// <summary>Under this name the adviser's card on an exchange is replaced when it is replied to.</summary>
    public static string AdviserKey(QuestionId id, int number, Recipient recipient) => $"question:{id}:{number}:{recipient.Lane}";

    /// <summary>Where a question is.</summary>
    public static Task<IReadOnlyList<CardPlace>> OfAsync(this CardPlaces places, PassedQuestion question, Municipality municipality, CancellationToken cancellationToken) =>
        places.OfAsync(municipality, question.DeliveredTo, recipient => AdviserKey(question.Id, 1, recipient), cancellationToken);

    /// <summary>To the adviser: what was asked last.</summary>
    public static IReadOnlyList<OutgoingMessage> OfAsking(PassedQuestion question, Municipality municipality, IReadOnlyList<CardPlace> places)
    {
        var number = question.Exchanges.Count;
        return [.. places.Select(place => OutgoingMessage.New(
            number == 1 ? place.Recipient : place.Thread,
            QuestionCard.For(question, number, municipality, place.Language),
            AdviserKey(question.Id, number, place.Recipient)))];
    }

    /// <summary>To the asker: the reply. To all who have the question: that it is replied to.</summary>
    public static IReadOnlyList<OutgoingMessage> OfReplying(
        PassedQuestion question, Municipality municipality, IReadOnlyList<CardPlace> places, Language asker)
    {
        var number = question.Exchanges.Count;
        return
        [
            .. places.Select(place => OutgoingMessage.Replacing(
                number == 1 ? place.Recipient : place.Thread,
                QuestionCard.For(question, number, municipality, place.Language),
                AdviserKey(question.Id, number, place.Recipient))),
            .. question.AskerId is { } askerId
                // Not kept once it is sent: it would tell who asked for longer than need be.
                ? [OutgoingMessage.New(new Recipient.OnePerson(askerId), AnsweredCard.For(question, municipality, asker), AskerKey(question.Id)) with { IsSecret = true }]
                : Array.Empty<OutgoingMessage>(),
        ];
    }
}

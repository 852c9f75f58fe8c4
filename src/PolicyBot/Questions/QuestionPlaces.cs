using PolicyBot.Conversation;
using PolicyBot.Municipalities;

namespace PolicyBot.Questions;

/// <summary>Finds the places where the adviser has a question, or is to have it.</summary>
internal sealed class QuestionPlaces(AdviserAddress adviser, IContactStore contacts)
{
    /// <summary>Where a new question goes; empty: nobody is set up to receive it.</summary>
    public async Task<IReadOnlyList<QuestionPlace>> ForNewAsync(Municipality municipality, CancellationToken cancellationToken) =>
        [.. (await adviser.FindAsync(municipality, cancellationToken)).Select(place => new QuestionPlace(place.Recipient, place.Recipient, place.Language))];

    /// <summary>Where a question is.</summary>
    public async Task<IReadOnlyList<QuestionPlace>> OfAsync(PassedQuestion question, Municipality municipality, CancellationToken cancellationToken)
    {
        var places = new List<QuestionPlace>();
        foreach (var (recipient, language) in await adviser.WithLanguagesAsync(municipality, question.DeliveredTo, cancellationToken))
        {
            var first = recipient is Recipient.Channel
                ? await contacts.FindCardAsync(municipality.Id, QuestionTelling.AdviserKey(question.Id, 1, recipient), cancellationToken)
                : null;
            places.Add(new QuestionPlace(recipient, first is null ? recipient : new Recipient.Conversation(first.ServiceUrl, first.ConversationId), language));
        }
        return places;
    }
}
